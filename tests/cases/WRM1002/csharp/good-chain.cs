using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

public static class Mailboxes
{
    public static void Open(PowerShell shell, string host, PSCredential credential, bool isOwn)
    {
        shell.AddCommand("New-PSSession").AddParameter("Credential", credential);
        if (isOwn)
        {
            shell.AddParameter("ComputerName", host).AddParameter("Authentication", AuthenticationMechanism.Kerberos).AddParameter("UseSSL");
        }
        else
        {
            shell.AddParameter("ConnectionUri", new Uri("https://outlook.office365.com/powershell-liveid/")).AddParameter("Authentication", "Basic");
        }

        shell.Invoke();
    }
}

using System.Management.Automation;

public static class Mailboxes
{
    public static PSObject[] Open(PowerShell shell, string host, PSCredential credential, bool encrypted)
    {
        shell.AddCommand("New-PSSession");
        shell.AddParameter("ComputerName", host);
        shell.AddParameter("Credential", credential);
        shell.AddParameter("Authentication", "Basic"); // expect: WRM1002
        if (encrypted)
        {
            shell.AddParameter("UseSSL");
        }

        return [.. shell.Invoke()];
    }
}

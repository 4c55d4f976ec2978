using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

public static class Deployment
{
    private const string Shell = "http://schemas.microsoft.com/powershell/Microsoft.PowerShell";

    public static bool TryConnect(string host, PSCredential credential, out WSManConnectionInfo? connection)
    {
        connection = null;
        if (string.IsNullOrEmpty(host))
        {
            return false;
        }

        connection = new WSManConnectionInfo(new Uri("http://" + host + ":5985/wsman"), Shell, credential);
        connection.AuthenticationMechanism = AuthenticationMechanism.Basic; // expect: WRM1002
        return true;
    }

    public static Runspace Open(string host, PSCredential credential)
    {
        if (!TryConnect(host, credential, out WSManConnectionInfo? connection))
        {
            throw new ArgumentException("No host.", nameof(host));
        }

        using Runspace runspace = RunspaceFactory.CreateRunspace(connection);
        runspace.Open();
        return runspace;
    }
}

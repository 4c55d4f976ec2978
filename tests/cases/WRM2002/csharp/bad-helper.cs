using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Branch
{
    private const string Shell = "http://schemas.microsoft.com/powershell/Microsoft.PowerShell";

    public static Runspace Open(string host, PSCredential credential)
    {
        WSManConnectionInfo connection = new(new Uri($"https://{host}:5986/wsman"), Shell, credential)
        {
            AuthenticationMechanism = AuthenticationMechanism.Basic, // expect: WRM2002
        };
        UseProxy(connection);
        return RunspaceFactory.CreateRunspace(connection);
    }

    public static Runspace OpenMade(string host, PSCredential credential)
    {
        WSManConnectionInfo connection = Make(host, credential);
        connection.ProxyAccessType = ProxyAccessType.WinHttpConfig;
        return RunspaceFactory.CreateRunspace(connection);
    }

    private static void UseProxy(WSManConnectionInfo connection) => connection.ProxyAccessType = ProxyAccessType.WinHttpConfig;

    private static WSManConnectionInfo Make(string host, PSCredential credential) => new(new Uri($"https://{host}:5986/wsman"), Shell, credential)
    {
        AuthenticationMechanism = AuthenticationMechanism.Basic, // expect: WRM2002
    };
}

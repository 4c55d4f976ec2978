using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Deployment
{
    public static WSManConnectionInfo Connect(string host, PSCredential credential)
    {
        WSManConnectionInfo connection = new(new Uri($"http://{host}:5985/wsman"), "http://schemas.microsoft.com/powershell/Microsoft.PowerShell", credential);
        connection.AuthenticationMechanism = AuthenticationMechanism.Basic; // expect: WRM1002
        return connection;
    }
}

using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Deployment
{
    public static WSManConnectionInfo Connect(string host, PSCredential credential) =>
        new(new Uri($"https://{host}:5986/wsman"), "http://schemas.microsoft.com/powershell/Microsoft.PowerShell", credential)
        {
            AuthenticationMechanism = AuthenticationMechanism.Digest,
        };
}

using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

public static class Deployment
{
    // CredSSP encrypts; that it delegates is another matter.
    public static WSManConnectionInfo Connect(string host, PSCredential credential) =>
        new(new Uri($"http://{host}:5985/wsman"), "http://schemas.microsoft.com/powershell/Microsoft.PowerShell", credential) // expect: WRM1003
        {
            AuthenticationMechanism = AuthenticationMechanism.Credssp,
        };
}

using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

public static class Deployment
{
    private const string Shell = "http://schemas.microsoft.com/powershell/Microsoft.PowerShell";

    public static WSManConnectionInfo Connect(string host, string thumbprint) => new(new Uri($"https://{host}:5986/wsman"), Shell, thumbprint);

    // The third argument is a credential here: the client logs on with Negotiate.
    public static WSManConnectionInfo ConnectByName(string host, PSCredential credential) =>
        new(new Uri($"http://{host}:5985/wsman"), Shell, credential); // expect: WRM1003
}

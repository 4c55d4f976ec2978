using System;
using System.Management.Automation.Runspaces;

public static class Deployment
{
    private const string Shell = "http://schemas.microsoft.com/powershell/Microsoft.PowerShell";

    public static WSManConnectionInfo Connect(string host, string thumbprint) =>
        new(new Uri($"http://{host}:5985/wsman"), Shell, thumbprint); // expect: WRM1007

    public static WSManConnectionInfo ConnectByName(string host, string thumbprint) =>
        new(false, host, 5985, "/wsman", Shell, null)
        {
            CertificateThumbprint = thumbprint, // expect: WRM1007
        };
}

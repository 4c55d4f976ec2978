using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Branch
{
    private const string Shell = "http://schemas.microsoft.com/powershell/Microsoft.PowerShell";

    public static WSManConnectionInfo Connect(string host, PSCredential credential, PSCredential proxyCredential) => new(new Uri($"https://{host}:5986/wsman"), Shell, credential)
    {
        ProxyAccessType = ProxyAccessType.WinHttpConfig,
        ProxyCredential = proxyCredential,
    };
}

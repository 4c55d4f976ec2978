using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Branch
{
    public static WSManConnectionInfo Connect(string host) => new(new Uri($"https://{host}:5986/wsman"))
    {
        ProxyAccessType = ProxyAccessType.WinHttpConfig,
        AuthenticationMechanism = AuthenticationMechanism.Kerberos,
    };
}

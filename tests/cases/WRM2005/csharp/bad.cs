using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Branch
{
    public static WSManConnectionInfo Connect(string host) => new(new Uri($"http://{host}:5985/wsman"))
    {
        ProxyAccessType = ProxyAccessType.WinHttpConfig, // expect: WRM2005
        AuthenticationMechanism = AuthenticationMechanism.Kerberos,
    };
}

using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Branch
{
    // Proxy authentication without an access type does nothing: the connection is direct.
    public static WSManConnectionInfo Connect(string host) => new(new Uri($"http://{host}:5985/wsman")) // expect: WRM1003
    {
        ProxyAuthentication = AuthenticationMechanism.Negotiate,
    };
}

using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

// config: assume_proxy = true
public static class Branch
{
    public static WSManConnectionInfo Connect(string host) => new(new Uri($"http://{host}:5985/wsman"))
    {
        AuthenticationMechanism = AuthenticationMechanism.Basic, // expect: WRM2002
    };
}

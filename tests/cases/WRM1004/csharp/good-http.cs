using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Sessions
{
    // Over HTTP no certificate is checked, so skipping the checks changes nothing.
    public static WSManConnectionInfo Encrypted(string host) => new(new Uri($"http://{host}:5985/wsman")) // expect: WRM1003
    {
        SkipCACheck = true,
        AuthenticationMechanism = AuthenticationMechanism.Kerberos,
    };
}

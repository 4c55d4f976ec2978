using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>pypsrp, the client of Ansible's <c>connection: psrp</c>.</summary>
public static class PyPsrp
{
    /// <summary>Port 5985 alone means http; without an auth setting the client negotiates and seals.</summary>
    public static readonly Stack Row = new()
    {
        Name = "pypsrp",
        Source = "ansible lib/ansible/plugins/connection/psrp.py; pypsrp wsman.py",
        HttpPort = 5985,
        DefaultMechanisms = Mechanisms.Negotiate | Mechanisms.Kerberos,
        NoEncryptionIsInertOverHttps = true,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Https,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}

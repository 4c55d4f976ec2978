using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>pywinrm, the client of Ansible's <c>connection: winrm</c>.</summary>
public static class PyWinRM
{
    /// <summary>Port 5985 alone means http; without a transport the client falls back to Basic on either scheme.</summary>
    public static readonly Stack Row = new()
    {
        Name = "pywinrm",
        Source = "ansible lib/ansible/plugins/connection/winrm.py; pywinrm transport.py, protocol.py",
        HttpPort = 5985,
        DefaultMechanisms = Mechanisms.Basic,
        NoEncryptionIsInertOverHttps = true,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Https,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}

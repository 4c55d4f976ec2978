using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The WinRM runner of StackStorm.</summary>
public static class StackStorm
{
    /// <summary>HTTPS with NTLM; port 5985 alone means http.</summary>
    public static readonly Stack Row = new()
    {
        Name = "StackStorm's WinRM runner",
        Source = "StackStorm/st2 contrib/runners/winrm_runner",
        DefaultMechanisms = Mechanisms.Negotiate,
        HttpPort = 5985,
        NoEncryptionIsInertOverHttps = true,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Https,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}

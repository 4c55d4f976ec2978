using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>Salt Cloud's WinRM bootstrap.</summary>
public static class SaltCloud
{
    /// <summary>HTTPS with verified certificates.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Salt Cloud",
        Source = "saltstack/salt doc/topics/cloud/windows.rst",
        DefaultMechanisms = Mechanisms.Negotiate,
        NoEncryptionIsInertOverHttps = true,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Https,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}

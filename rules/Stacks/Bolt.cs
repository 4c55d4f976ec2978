using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>Puppet Bolt's WinRM transport.</summary>
public static class Bolt
{
    /// <summary>HTTPS with Negotiate and verified certificates.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Puppet Bolt",
        Source = "puppetlabs/bolt lib/bolt/config/transport/winrm.rb",
        DefaultMechanisms = Mechanisms.Negotiate,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Https,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}

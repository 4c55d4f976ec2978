using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>Test Kitchen's WinRM transport.</summary>
public static class TestKitchen
{
    /// <summary>HTTP with Negotiate; certificates are not verified unless told so.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Test Kitchen",
        Source = "test-kitchen lib/kitchen/transport/winrm.rb",
        DefaultMechanisms = Mechanisms.Negotiate,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Http,
            [Settings.CaCheck] = 0,
            [Settings.CnCheck] = 0,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}

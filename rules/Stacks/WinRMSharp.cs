using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The WinRMSharp library.</summary>
public static class WinRMSharp
{
    /// <summary>Accepts every certificate and has no switch for it.</summary>
    public static readonly Stack Row = new()
    {
        Name = "WinRMSharp",
        Source = "adstep/WinRMSharp src/WinRMSharp/Transport.cs",
        DefaultMechanisms = Mechanisms.Negotiate,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.CaCheck] = 0,
            [Settings.CnCheck] = 0,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}

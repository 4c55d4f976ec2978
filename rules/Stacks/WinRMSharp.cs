using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The WinRMSharp library.</summary>
public static class WinRMSharp
{
    /// <summary>Accepts every certificate, has no switch for it, and encrypts nothing over HTTP.</summary>
    public static readonly Stack Row = new()
    {
        Name = "WinRMSharp",
        Source = "adstep/WinRMSharp src/WinRMSharp/Transport.cs",
        DefaultMechanisms = Mechanisms.Negotiate,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.StackSeals] = 0,
            [Settings.CaCheck] = 0,
            [Settings.CnCheck] = 0,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}

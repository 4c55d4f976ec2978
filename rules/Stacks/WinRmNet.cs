using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The WinRm.NET library.</summary>
public static class WinRmNet
{
    /// <summary>The endpoint is always http on port 5985; NTLM and Kerberos seal.</summary>
    public static readonly Stack Row = new()
    {
        Name = "WinRm.NET",
        Source = "petrsnd/WinRm.NET",
        DefaultMechanisms = Mechanisms.Negotiate,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Http,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}

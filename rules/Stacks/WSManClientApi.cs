using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The WinRM client API of C (wsman.h).</summary>
public static class WSManClientApi
{
    /// <summary>HTTP with the default mechanism; exists from WinRM 2.0 on.</summary>
    public static readonly Stack Row = new()
    {
        Name = "WsmSvc.dll",
        Source = "Windows SDK wsman.h",
        DefaultMechanisms = Mechanisms.Negotiate | Mechanisms.Kerberos,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Http,
            [Settings.StackVersion] = Settings.Version(2, 0),
        },
    };
}

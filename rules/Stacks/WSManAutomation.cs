using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The COM automation interface (wsmauto.dll).</summary>
public static class WSManAutomation
{
    /// <summary>HTTP with Negotiate; present in every WinRM, so the version is not known.</summary>
    public static readonly Stack Row = new()
    {
        Name = "WSMan.Automation",
        Source = "Windows SDK wsmandisp.idl",
        DefaultMechanisms = Mechanisms.Negotiate | Mechanisms.Kerberos,
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.Scheme] = (int)Scheme.Http,
        },
    };
}

using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>winrm.cmd and winrs.exe.</summary>
public static class WinRMCommand
{
    /// <summary>HTTP unless told otherwise; present in every WinRM, so the version is not known.</summary>
    public static readonly Stack Row = new()
    {
        Name = "winrm.cmd",
        Source = "help text of winrm.vbs",
        DefaultMechanisms = Mechanisms.Negotiate | Mechanisms.Kerberos,
        Defaults = new Dictionary<Setting, int> { [Settings.Scheme] = (int)Scheme.Http },
    };
}

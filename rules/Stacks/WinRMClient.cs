using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The WinRM client configuration of a machine.</summary>
public static class WinRMClient
{
    /// <summary>The client refuses unencrypted traffic; Basic is on by product default.</summary>
    public static readonly Stack Row = new()
    {
        Name = "the WinRM client",
        Source = "https://learn.microsoft.com/windows/win32/winrm/installation-and-configuration-for-windows-remote-management",
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.AllowUnencrypted] = 0,
            [Settings.OffersBasic] = 1,
        },
    };
}

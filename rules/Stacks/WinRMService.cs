using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>The WinRM service configuration of a machine.</summary>
public static class WinRMService
{
    /// <summary>The service refuses unencrypted traffic and Basic until told otherwise.</summary>
    public static readonly Stack Row = new()
    {
        Name = "the WinRM service",
        Source = "https://learn.microsoft.com/windows/win32/winrm/installation-and-configuration-for-windows-remote-management",
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.AllowUnencrypted] = 0,
            [Settings.OffersBasic] = 0,
        },
    };
}

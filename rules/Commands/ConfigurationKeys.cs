using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Names of the keys of winrm/config, and the settings that they write.</summary>
internal static class ConfigurationKeys
{
    /// <summary>The side and the setting behind a path below winrm/config, as in Service/Auth/Basic; null when no rule reads it.</summary>
    public static (SubjectKind Side, Setting Setting)? Find(IReadOnlyList<string> path)
    {
        bool isAuth = path.Count == 3 && string.Equals(path[1], "auth", StringComparison.OrdinalIgnoreCase);
        if ((path.Count != 2 && !isAuth) || Side(path[0]) is not { } side)
        {
            return null;
        }

        Setting? setting = (isAuth, path[path.Count - 1].ToLowerInvariant()) switch
        {
            (false, "allowunencrypted") => Settings.AllowUnencrypted,
            (true, "basic") => Settings.OffersBasic,
            _ => null,
        };
        return setting is null ? null : (side, setting);
    }

    /// <summary>The side that a part of a path names, or null.</summary>
    public static SubjectKind? Side(string part) =>
        string.Equals(part, "client", StringComparison.OrdinalIgnoreCase) ? SubjectKind.ClientConfiguration
        : string.Equals(part, "service", StringComparison.OrdinalIgnoreCase) ? SubjectKind.ServiceConfiguration
        : null;
}

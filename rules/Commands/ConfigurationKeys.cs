using System;

namespace WinRM.Rules.Commands;

/// <summary>Names of the keys of winrm/config, and the settings that they write.</summary>
internal static class ConfigurationKeys
{
    /// <summary>The setting behind a key, by the end of its path ("service/auth" and "Basic").</summary>
    public static Setting? Find(bool isAuth, string key) => (isAuth, key.ToLowerInvariant()) switch
    {
        (false, "allowunencrypted") => Settings.AllowUnencrypted,
        (true, "basic") => Settings.OffersBasic,
        _ => null,
    };

    /// <summary>The side that a part of a path names, or null.</summary>
    public static SubjectKind? Side(string part) =>
        string.Equals(part, "client", StringComparison.OrdinalIgnoreCase) ? SubjectKind.ClientConfiguration
        : string.Equals(part, "service", StringComparison.OrdinalIgnoreCase) ? SubjectKind.ServiceConfiguration
        : null;
}

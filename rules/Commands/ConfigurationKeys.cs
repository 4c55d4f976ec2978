using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Names of the keys of winrm/config, and the settings that they write.</summary>
public static class ConfigurationKeys
{
    /// <summary>The setting behind a key, or null when no rule reads it.</summary>
    /// <param name="side">The client or the service configuration.</param>
    /// <param name="isAuth">The key stands below Auth.</param>
    /// <param name="name">The key.</param>
    public static Setting? Find(SubjectKind side, bool isAuth, string name)
    {
        bool isClient = side == SubjectKind.ClientConfiguration;
        return (isAuth, name.ToLowerInvariant()) switch
        {
            (false, "allowunencrypted") => Settings.AllowUnencrypted,
            (true, "basic") => Settings.OffersBasic,
            (true, "digest") => Settings.OffersDigest,
            (true, "credssp") => Settings.OffersCredSsp,
            (false, "enablecompatibilityhttplistener") when !isClient => Settings.HttpListener,
            (false, "trustedhosts") when isClient => Settings.TrustsAllHosts,
            (true, "cbthardeninglevel") when !isClient => Settings.ChannelBindingOff,
            _ => null,
        };
    }

    /// <summary>What a value says about the setting behind its key; false when it says nothing.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="text">The value, possibly with holes.</param>
    /// <param name="value">1, 0, or null when it cannot be known.</param>
    public static bool TryValue(Setting setting, string text, out int? value)
    {
        if (setting != Settings.TrustsAllHosts && setting != Settings.ChannelBindingOff)
        {
            return Word.TryTruth(text, out value);
        }

        bool isOpen = text.IndexOf(Endpoint.Hole) >= 0 || text.IndexOf('$') >= 0 || text.IndexOf("{{", StringComparison.Ordinal) >= 0;
        value = RegistryKeys.IsOn(setting, text) ? 1 : isOpen ? null : 0;
        return true;
    }

    /// <summary>The side that a part of a path names, or null.</summary>
    public static SubjectKind? Side(string part) =>
        string.Equals(part, "client", StringComparison.OrdinalIgnoreCase) ? SubjectKind.ClientConfiguration
        : string.Equals(part, "service", StringComparison.OrdinalIgnoreCase) ? SubjectKind.ServiceConfiguration
        : null;

    /// <summary>The side and the setting behind a path below winrm/config, as in Service/Auth/Basic; null when no rule reads it.</summary>
    internal static (SubjectKind Side, Setting Setting)? Find(IReadOnlyList<string> path)
    {
        bool isAuth = path.Count == 3 && string.Equals(path[1], "auth", StringComparison.OrdinalIgnoreCase);
        return (path.Count == 2 || isAuth) && Side(path[0]) is { } side && Find(side, isAuth, path[path.Count - 1]) is { } setting ? (side, setting) : null;
    }
}

using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Names of the keys of winrm/config, and the settings that they write.</summary>
public static class ConfigurationKeys
{
    // A setting of both sides is told of the one that others can reach.
    private static readonly SubjectKind[] s_sides = { SubjectKind.ServiceConfiguration, SubjectKind.ClientConfiguration };
    private static readonly bool[] s_areas = { false, true };

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
        return (path.Count == 2 || isAuth) && Side(path[0]) is { } side && Find(side, isAuth, path[path.Count - 1]) is { } setting ? (side, setting) : FindOpen(path);
    }

    // Where a part of the path is filled in at run time, the key itself can say which setting it is.
    private static (SubjectKind Side, Setting Setting)? FindOpen(IReadOnlyList<string> path)
    {
        if (path.Count is < 2 or > 3 || (!IsHole(path[0]) && !IsHole(path[path.Count - 2])))
        {
            return null;
        }

        (SubjectKind Side, Setting Setting)? found = null;
        foreach (SubjectKind side in s_sides)
        {
            foreach (bool isAuth in s_areas)
            {
                bool fits = path.Count == 2 ? IsHole(path[0])
                    : isAuth && (IsHole(path[0]) || Side(path[0]) == side) && (IsHole(path[1]) || string.Equals(path[1], "auth", StringComparison.OrdinalIgnoreCase));
                if (!fits || Find(side, isAuth, path[path.Count - 1]) is not { } setting)
                {
                    continue;
                }

                if (found is { } other && other.Setting != setting)
                {
                    return null;
                }

                found ??= (side, setting);
            }
        }

        return found;
    }

    private static bool IsHole(string part) => part.Length == 1 && part[0] == Endpoint.Hole;
}

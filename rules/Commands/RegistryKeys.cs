using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>The registry values in which WinRM keeps its configuration, and what they set.</summary>
public static class RegistryKeys
{
    private static readonly char[] s_slashes = { '\\', '/' };

    // The ends of the keys; each has a Client and a Service below it. A policy has the last word over the local value.
    private static readonly (string Key, bool IsPolicy)[] s_keys =
    {
        (@"\policies\microsoft\windows\winrm\", true),
        (@"\microsoft\windows\currentversion\wsman\", false),
    };

    private static readonly Dictionary<string, Setting> s_policies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AllowUnencryptedTraffic"] = Settings.AllowUnencrypted,
        ["AllowBasic"] = Settings.OffersBasic,
    };

    private static readonly Dictionary<string, Setting> s_values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["allow_unencrypted"] = Settings.AllowUnencrypted,
        ["auth_basic"] = Settings.OffersBasic,
    };

    /// <summary>What a value of the registry sets, or null when no rule reads it.</summary>
    /// <param name="key">The key in any notation: HKLM\…, HKLM:\…, HKEY_LOCAL_MACHINE\…, Registry::…; its beginning may be missing.</param>
    /// <param name="name">The name of the value.</param>
    public static (SubjectKind Side, Setting Setting, bool IsPolicy)? Find(string key, string name)
    {
        string path = "\\" + string.Join("\\", key.Trim().ToLowerInvariant().Split(s_slashes, StringSplitOptions.RemoveEmptyEntries));
        if (path.IndexOf("hkcu", StringComparison.Ordinal) >= 0 || path.IndexOf("hkey_current_user", StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        foreach ((string end, bool isPolicy) in s_keys)
        {
            int at = path.LastIndexOf(end, StringComparison.Ordinal);
            if (at >= 0 && ConfigurationKeys.Side(path.Substring(at + end.Length)) is { } side && (isPolicy ? s_policies : s_values).TryGetValue(name.Trim(), out Setting? setting))
            {
                return (side, setting, isPolicy);
            }
        }

        return null;
    }

    /// <summary>The number that a value's data states; false when it states none that can be known.</summary>
    public static bool TryNumber(string data, out int number)
    {
        data = data.Trim();
        return data.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? int.TryParse(data.Substring(2), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out number)
            : int.TryParse(data, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out number);
    }
}

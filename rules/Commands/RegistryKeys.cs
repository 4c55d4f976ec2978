using System;
using System.Collections.Generic;
using System.Globalization;

namespace WinRM.Rules.Commands;

/// <summary>Names of the registry's keys and values that configure WinRM and the proxies of a machine.</summary>
public static class RegistryKeys
{
    // No name of a key is longer, and no key lies that deep, in any registry that Windows writes.
    private const int MaxPathLength = 2048;

    private static readonly KeyValuePair<string, RegistryArea>[] s_areas =
    {
        new(@"\policies\microsoft\windows\winrm\client", RegistryArea.ClientPolicy),
        new(@"\policies\microsoft\windows\winrm\service", RegistryArea.ServicePolicy),
        new(@"\microsoft\windows\currentversion\wsman\client", RegistryArea.Client),
        new(@"\microsoft\windows\currentversion\wsman\service", RegistryArea.Service),
        new(@"\microsoft\windows\currentversion\internet settings", RegistryArea.InternetSettings),
        new(@"\microsoft\windows\currentversion\internet settings\connections", RegistryArea.Connections),
        new(@"\microsoft\windows\currentversion\internet settings\winhttp", RegistryArea.WinHttp),
    };

    // Values that are texts, some of which count only while a number beside them is not 0.
    private static readonly RegistryText[] s_texts =
    {
        new(RegistryArea.ClientPolicy, "TrustedHostsList", Settings.TrustsAllHosts, "TrustedHosts"),
        new(RegistryArea.Client, "trusted_hosts", Settings.TrustsAllHosts),
        new(RegistryArea.ServicePolicy, "CbtHardeningLevel", Settings.ChannelBindingOff, "CBTHardeningLevelStatus"),
        new(RegistryArea.Service, "cbt_hardening_level", Settings.ChannelBindingOff),
        new(RegistryArea.InternetSettings, "ProxyServer", Settings.ProxySource, "ProxyEnable"),
        new(RegistryArea.InternetSettings, "AutoConfigURL", Settings.ProxySource),
    };

    /// <summary>What a key holds, or null when it is none of these. The hive may be loaded under any name.</summary>
    /// <param name="path">The path with its hive, as registry exports, reg.exe or PowerShell's drives write it.</param>
    public static RegistryArea? Area(string path)
    {
        if (path.Length > MaxPathLength)
        {
            return null;
        }

        string key = path.Trim().TrimEnd('\\').ToLowerInvariant();
        // 32-bit programs on 64-bit Windows have a copy of their own.
        key = key.Replace(@"\wow6432node\", @"\");
        foreach (KeyValuePair<string, RegistryArea> area in s_areas)
        {
            if (key.EndsWith(area.Key, StringComparison.Ordinal))
            {
                // Of the settings of a user only those of Internet Explorer are ever read.
                bool isInternetExplorer = area.Value is RegistryArea.InternetSettings or RegistryArea.Connections;
                return isInternetExplorer || !IsUser(path) ? area.Value : null;
            }
        }

        return null;
    }

    /// <summary>The key belongs to a user, not to the machine.</summary>
    public static bool IsUser(string path)
    {
        string hive = path.TrimStart();
        hive = hive.StartsWith("Registry::", StringComparison.OrdinalIgnoreCase) ? hive.Substring("Registry::".Length) : hive;
        foreach (string user in new[] { "HKCU", "HKU", "HKEY_CURRENT_USER", "HKEY_USERS" })
        {
            if (hive.StartsWith(user, StringComparison.OrdinalIgnoreCase) && (hive.Length == user.Length || hive[user.Length] is '\\' or ':'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The configuration that an area belongs to, or null for those of proxies.</summary>
    public static SubjectKind? Side(RegistryArea area) => area switch
    {
        RegistryArea.ClientPolicy or RegistryArea.Client => SubjectKind.ClientConfiguration,
        RegistryArea.ServicePolicy or RegistryArea.Service => SubjectKind.ServiceConfiguration,
        _ => null,
    };

    /// <summary>Group policy, which overrides the local configuration.</summary>
    public static bool IsPolicy(RegistryArea area) => area is RegistryArea.ClientPolicy or RegistryArea.ServicePolicy;

    /// <summary>The setting behind a value that is a number, 0 or 1.</summary>
    public static Setting? Switch(RegistryArea area, string name) => (area, name.ToLowerInvariant()) switch
    {
        (RegistryArea.ClientPolicy or RegistryArea.ServicePolicy, "allowbasic") => Settings.OffersBasic,
        (RegistryArea.ClientPolicy or RegistryArea.ServicePolicy, "allowcredssp") => Settings.OffersCredSsp,
        (RegistryArea.ClientPolicy or RegistryArea.ServicePolicy, "allowunencryptedtraffic") => Settings.AllowUnencrypted,
        (RegistryArea.ClientPolicy, "allowdigest") => Settings.OffersDigest,
        (RegistryArea.ServicePolicy, "httpcompatibilitylistener") => Settings.HttpListener,
        (RegistryArea.Client or RegistryArea.Service, "auth_basic") => Settings.OffersBasic,
        (RegistryArea.Client or RegistryArea.Service, "auth_credssp") => Settings.OffersCredSsp,
        (RegistryArea.Client or RegistryArea.Service, "allow_unencrypted") => Settings.AllowUnencrypted,
        (RegistryArea.Client, "auth_digest") => Settings.OffersDigest,
        (RegistryArea.Service, "http_compat_listener") => Settings.HttpListener,
        _ => null,
    };

    /// <summary>The setting behind a value that is a text.</summary>
    public static Setting? Text(RegistryArea area, string name) => Find(area, text => text.Name, name)?.Setting;

    /// <summary>Of a setting in two values, the name of the number that makes the text count; null when the text stands alone.</summary>
    public static string? Enabler(RegistryArea area, string name) => Find(area, text => text.Name, name)?.Enabler;

    /// <summary>The setting whose text counts only while this number is not 0, or null.</summary>
    public static Setting? Enabled(RegistryArea area, string name) => Find(area, text => text.Enabler, name)?.Setting;

    /// <summary>What a text says about the setting behind it.</summary>
    public static bool IsOn(Setting setting, string text) =>
        setting == Settings.TrustsAllHosts ? Array.Exists(text.Split(','), static host => host.Trim() == "*")
        : setting == Settings.ProxySource ? text.Trim().Length > 0
        : setting == Settings.ChannelBindingOff && string.Equals(text.Trim(), "None", StringComparison.OrdinalIgnoreCase);

    /// <summary>A number of the registry: decimal, or hexadecimal behind 0x.</summary>
    public static bool TryNumber(string data, out uint number)
    {
        data = data.Trim();
        return data.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? uint.TryParse(data.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
            : uint.TryParse(data, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static RegistryText? Find(RegistryArea area, Func<RegistryText, string?> key, string name) =>
        Array.Find(s_texts, text => text.Area == area && string.Equals(key(text), name, StringComparison.OrdinalIgnoreCase));

    private sealed record RegistryText(RegistryArea Area, string Name, Setting Setting, string? Enabler = null);
}

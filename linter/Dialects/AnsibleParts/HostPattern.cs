using System;
using System.Globalization;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>What stands for one or several hosts in an inventory: a name or address, perhaps with ranges, and perhaps a port.</summary>
/// <param name="Name">The name or address, ranges included, without the brackets of an IPv6 address.</param>
/// <param name="Port">The port as it is written, or null.</param>
internal readonly record struct HostPattern(string Name, string? Port)
{
    /// <summary>Parts a port from a name, an IPv4 address or an IPv6 address in brackets.</summary>
    public static HostPattern Read(string pattern)
    {
        int colon = pattern.LastIndexOf(':');
        string port = colon < 0 ? "" : pattern[(colon + 1)..];
        string name = colon < 0 ? pattern : pattern[..colon];
        bool isPort = port.Length is > 0 and <= 5 && int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && (name.EndsWith(']') || name.IndexOf(':', Math.Max(0, name.LastIndexOf(']'))) < 0) && name.LastIndexOf('[') <= name.LastIndexOf(']');
        name = isPort ? name : pattern;
        bool isAddress = name is ['[', .., ']'] && name.AsSpan(1, name.Length - 2).Count(':') > 1;
        return new HostPattern(isAddress ? name[1..^1] : name, isPort ? port : null);
    }
}

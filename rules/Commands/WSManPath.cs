using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Paths on the WSMan: drive: [host\]{client|service}\[auth\]key.</summary>
internal static class WSManPath
{
    private static readonly char[] s_slashes = { '\\', '/' };

    /// <summary>What stands after the drive, or null when the path names no place on it.</summary>
    public static string? AfterDrive(string path)
    {
        const string Drive = "wsman:";
        int at = path.IndexOf(Drive, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : path.Substring(at + Drive.Length).TrimStart(':');
    }

    /// <summary>Host, empty for this machine, and the parts below it.</summary>
    public static (string Host, IReadOnlyList<string> Parts) Split(string path)
    {
        List<string> parts = new(path.Trim().Split(s_slashes, StringSplitOptions.RemoveEmptyEntries));
        parts.RemoveAll(static part => part == ".");
        if (parts.Count == 0 || ConfigurationKeys.Side(parts[0]) is not null)
        {
            return ("", parts);
        }

        string host = Endpoint.IsLoopbackHost(parts[0]) ? "" : parts[0];
        parts.RemoveAt(0);
        return (host, parts);
    }
}

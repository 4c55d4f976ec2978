using System;
using System.Globalization;
using System.Linq;

namespace WinRM.Lint.Proxies;

/// <summary>Lists of ports and ranges of ports, as in "443,5986" or "1-1024 5000-".</summary>
internal static class PortList
{
    /// <summary>Does the list hold the port? A star holds every port; what is no number holds none.</summary>
    public static bool Holds(string list, int port) => list.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Any(range => IsIn(range, port));

    private static bool IsIn(string range, int port)
    {
        int dash = range.IndexOf('-', StringComparison.Ordinal);
        string low = dash < 0 ? range : range[..dash];
        string high = dash < 0 ? range : range[(dash + 1)..];
        return range == "*" || (Bound(low, 0) is { } from && Bound(high, ushort.MaxValue) is { } to && range != "-" && from <= port && port <= to);
    }

    private static int? Bound(string text, int open) =>
        text.Length == 0 ? open : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}

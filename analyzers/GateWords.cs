using System.Collections.Generic;
using System.Linq;
using WinRM.Analyzers.Text;

namespace WinRM.Analyzers;

/// <summary>The words without which nothing of a file, a member or a text has to do with WinRM.</summary>
internal static class GateWords
{
    // What leads to code that names no watched type: the ports of WinRM, and the proxies that it may be meant to use.
    private static readonly string[] s_more = { "5985", "5986", "internet settings" };

    private static readonly HashSet<string> s_names = new(WatchedTypes.Words);

    /// <summary>Finds the words.</summary>
    public static WordScan Scan { get; } = new(Prefilter.Words.Concat(WatchedTypes.Words).Concat(s_more));

    /// <summary>The whole identifier is one of the words.</summary>
    public static bool IsName(string identifier) => s_names.Contains(identifier);
}

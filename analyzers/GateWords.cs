using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WinRM.Analyzers.Apis;
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

    // Types of which nothing but these static methods is looked at.
    private static readonly Dictionary<string, Api> s_factories = ApiTable.All.Where(static api => api is { IsGeneral: false, Kind: null, Properties.Count: 0, Parameters.Count: 0, Values.Count: 0, OtherNames.Count: 0, Guids.Count: 0 } && !api.Calls.ContainsKey(".ctor"))
        .ToDictionary(static api => api.TypeName.Substring(api.TypeName.LastIndexOf('.') + 1));

    /// <summary>The identifier is one of the words, and not only the name of a type that something is declared with.</summary>
    public static bool IsName(SyntaxToken identifier) => s_names.Contains(identifier.ValueText)
        && (!s_factories.TryGetValue(identifier.ValueText, out Api? factory) || (identifier.GetNextToken().IsKind(SyntaxKind.DotToken) && factory.Calls.ContainsKey(identifier.GetNextToken().GetNextToken().ValueText)));
}

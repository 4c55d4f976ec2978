using System;
using System.Collections.Generic;
using System.IO.Enumeration;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>The hosts that a play names with a pattern such as <c>windows:&amp;prod:!web01</c>.</summary>
internal sealed partial class HostSelection
{
    private readonly InventoryGraph _graph;
    private readonly YamlBudget _budget;
    private readonly Dictionary<InventoryHost, IReadOnlySet<string>> _groups = [];

    /// <summary>Selects hosts of an inventory.</summary>
    public HostSelection(InventoryGraph graph, YamlBudget budget)
    {
        _graph = graph;
        _budget = budget;
    }

    /// <summary>The patterns that a play writes; null when they cannot be told.</summary>
    public static IReadOnlyList<string>? Patterns(YamlNode? hosts)
    {
        List<string> patterns = [];
        foreach (YamlNode? item in hosts is YamlSequence list ? list.Items.Select(static item => item.Target) : [hosts])
        {
            if (item is not YamlScalar scalar || Jinja.IsTemplated(scalar))
            {
                return null;
            }

            patterns.AddRange(scalar.Value.Contains(',', StringComparison.Ordinal) || scalar.Value.Contains('[', StringComparison.Ordinal)
                ? scalar.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : Parts().Matches(scalar.Value).Select(static match => match.Value));
        }

        // Regular expressions and subscripts are rare, and not read here.
        return patterns.Exists(static pattern => pattern.TrimStart('!', '&') is ['~', ..] || pattern.Contains('[', StringComparison.Ordinal)) ? null : patterns;
    }

    /// <summary>The hosts of some patterns, in the order of the inventory: names first, then intersections, then exclusions.</summary>
    public IReadOnlyList<InventoryHost> Select(IReadOnlyList<string> patterns)
    {
        string[] named = [.. patterns.Where(static pattern => pattern[0] is not ('&' or '!'))];
        named = named.Length == 0 ? [InventoryGraph.Root] : named;
        List<InventoryHost> selected = [];
        foreach (InventoryHost host in _graph.Hosts.Values)
        {
            _budget.Spend(1);
            if (named.Any(pattern => Matches(host, pattern))
                && patterns.All(pattern => pattern[0] switch { '&' => Matches(host, pattern[1..]), '!' => !Matches(host, pattern[1..]), _ => true }))
            {
                selected.Add(host);
            }
        }

        return selected;
    }

    private bool Matches(InventoryHost host, string pattern)
    {
        if (pattern is InventoryGraph.Root or "*" || host.Name == pattern)
        {
            return true;
        }

        if (!_groups.TryGetValue(host, out IReadOnlySet<string>? groups))
        {
            _groups[host] = groups = _graph.GroupNamesOf(host);
        }

        return pattern.AsSpan().ContainsAny('*', '?')
            ? FileSystemName.MatchesSimpleExpression(pattern, host.Name, ignoreCase: false) || groups.Any(name => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false))
            : groups.Contains(pattern);
    }

    // Colons part patterns, but not in an IPv6 address.
    [GeneratedRegex(@"[!&]?([0-9A-Fa-f]*:){2,}[0-9A-Fa-f.]+|[^\s:]+")]
    private static partial Regex Parts();
}

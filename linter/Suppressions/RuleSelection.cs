using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Suppressions;

/// <summary>Which rules are told. Both lists hold ids, or how ids begin.</summary>
/// <param name="Select">The rules that are told; null for all.</param>
/// <param name="Ignore">The rules that are not told, selected or not.</param>
internal sealed record RuleSelection(IReadOnlyList<string>? Select, IReadOnlyList<string> Ignore)
{
    /// <summary>Every rule.</summary>
    public static readonly RuleSelection All = new(null, []);

    /// <summary>Is the rule told?</summary>
    public bool Tells(string rule) => (Select is null || Select.Any(id => RuleIds.Matches(id, rule))) && !Ignore.Any(id => RuleIds.Matches(id, rule));

    /// <summary>Somebody asks for just this rule, so it is told though it is advice.</summary>
    public bool AsksFor(string rule) => Select is not null && Select.Contains(rule, StringComparer.OrdinalIgnoreCase);
}

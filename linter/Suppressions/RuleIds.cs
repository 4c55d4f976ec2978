using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Suppressions;

/// <summary>Rule ids that users write.</summary>
internal static class RuleIds
{
    /// <summary>The shortest beginning that stands for rules.</summary>
    private const string Shortest = "WRM";

    /// <summary>The ids in a text that lists them.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        text.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Is it the id of a rule, or how such ids begin?</summary>
    public static bool IsKnown(string id) => id.Length >= Shortest.Length && RuleCatalog.All.Any(rule => Matches(id, rule.Id));

    /// <summary>Is it the id of the rule, or how that begins?</summary>
    public static bool Matches(string id, string rule) => rule.StartsWith(id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells that there is no such rule, and which one may be meant.</summary>
    public static string Unknown(string id) => $"there is no rule '{id}'"
        + (Nearest.Of(id.ToUpperInvariant(), RuleCatalog.All.Select(static rule => rule.Id)) is { } meant ? $"; did you mean {meant}?" : "; see 'winrm-lint rules'");
}

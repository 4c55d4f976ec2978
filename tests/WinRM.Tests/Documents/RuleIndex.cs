using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Output;
using WinRM.Rules;

namespace WinRM.Tests.Documents;

/// <summary>The table of all rules.</summary>
internal static class RuleIndex
{
    public static void Write(Markdown document, DocumentSource source)
    {
        document.Heading(2, "All rules", "all-rules").Block(
            "Where a surface is named, the rule has tested cases there. A *planned* rule has its id and its meaning, but nothing finds it yet.");
        document.Table(
            ["rule", "level", "finding", "found in", "code fix"],
            source.Rules.Select(rule => (IReadOnlyList<string>)
            [
                Markdown.Link(rule.Id), LevelsOf(rule), rule.Title, SurfacesOf(source, rule), source.Fixable.Contains(rule.Id) ? "C#" : "",
            ]));
    }

    /// <summary>The level, or all levels that the rule may have, the usual one first.</summary>
    public static string LevelsOf(Rule rule)
    {
        Fact[] schemes = [.. Enum.GetValues<Scheme>().Select(static scheme => new Fact(Settings.Scheme, (int)scheme, Origin.Explicit, null))];
        Fact[] proxies = [.. Enum.GetValues<ProxySource>().Select(static proxy => new Fact(Settings.ProxySource, (int)proxy, Origin.Explicit, null))];
        IEnumerable<Level> levels = from scheme in schemes from proxy in proxies select rule.LevelIn(World.Empty.With(scheme).With(proxy));
        return string.Join(" or ", levels.Prepend(rule.Level).Distinct().Select(Words.Of));
    }

    private static string SurfacesOf(DocumentSource source, Rule rule) =>
        source.IsPlanned(rule) ? "*planned*"
        : source.IsToldByTheLinter(rule) ? "the linter's input"
        : string.Join(", ", source.SurfacesOf(rule).Select(static surface => surface.Name));
}

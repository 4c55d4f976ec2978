using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Suppressions;
using WinRM.Rules;

namespace WinRM.Lint.Verdicts;

/// <summary>What a rule says of a subject.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Word">No, maybe, or yes; with why it is not told.</param>
/// <param name="Because">The facts that decide.</param>
/// <param name="Unseen">What would have to be known.</param>
internal sealed record Verdict(Rule Rule, string Word, IReadOnlyList<Fact> Because, IReadOnlyList<Setting> Unseen)
{
    /// <summary>The verdicts of all rules that judge such a subject.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="options">What the user said where the subject stands.</param>
    /// <param name="suppressions">The suppressions of the run.</param>
    public static IEnumerable<Verdict> Of(Subject subject, LintOptions options, SuppressionIndex suppressions)
    {
        // A rule that fails is told by "check".
        Evaluator evaluator = new(RuleCatalog.All, options.Judge, static (_, _) => { });
        IReadOnlyList<World> worlds = evaluator.Complete(subject);
        IReadOnlyList<Finding> findings = evaluator.Judge(subject);
        LintFinding[] told = [.. new Screen(options, suppressions).Apply(findings)];
        foreach (Rule rule in RuleCatalog.All.Where(rule => rule.AppliesTo(subject.Kind)))
        {
            if (findings.FirstOrDefault(finding => finding.Rule == rule) is not { } found)
            {
                yield return new Verdict(rule, "no", [.. worlds.SelectMany(world => Decision.OfNo(rule, world, subject)).DistinctBy(static fact => (fact.Setting, fact.Value, fact.Location))], []);
            }
            else
            {
                bool isYes = found.Confidence == Confidence.Definite;
                Fact[] because = [.. rule.Blame(found.World).OfType<Fact>()];
                yield return new Verdict(rule, (isYes ? "yes" : "maybe") + Untold(found, options, told), because, isYes ? [] : Decision.OfMaybe(rule, found.World, subject));
            }
        }
    }

    private static string Untold(Finding found, LintOptions options, LintFinding[] told)
    {
        if (Array.Find(told, one => one.Finding.Rule == found.Rule) is { } one)
        {
            return one.Suppression is { } suppression ? $", suppressed{(suppression.Reason is { } reason ? ": " + reason : "")}" : "";
        }

        return Array.Find(told, other => other.Finding.Folded.Any(folded => folded.Rule == found.Rule)) is { } over ? $", told with {over.Finding.Rule.Id}"
            : !options.Selection(((Place)found.Location!).File.Path).Tells(found.Rule.Id) ? ", left out by the options"
            : found.Confidence == Confidence.Possible ? ", told with --possible"
            : ", told with --pedantic";
    }
}

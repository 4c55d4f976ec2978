using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Suppressions;

/// <summary>Decides what of the findings about a subject is told, and what of that counts.</summary>
internal sealed class Screen
{
    private readonly LintOptions _options;
    private readonly SuppressionIndex _suppressions;

    /// <summary>A screen with these options and suppressions.</summary>
    public Screen(LintOptions options, SuppressionIndex suppressions)
    {
        _options = options;
        _suppressions = suppressions;
    }

    /// <summary>What is told of findings about one subject. What is suppressed hides nothing of what it implies.</summary>
    public IEnumerable<LintFinding> Apply(IReadOnlyList<Finding> findings)
    {
        // A suppression is in use even if its finding would not be told this time.
        List<(Finding Finding, Suppression? Suppression)> shown = [.. findings
            .Select(finding => (finding, _suppressions.Find(finding.Rule.Id, (Place)finding.Location!)))
            .Where(each => IsShown(each.finding))];
        foreach (IGrouping<Suppression?, Finding> group in shown.GroupBy(static each => each.Suppression, static each => each.Finding))
        {
            foreach (Finding finding in Folding.Apply([.. group]))
            {
                yield return new LintFinding(finding, (Place)finding.Location!) { Suppression = group.Key };
            }
        }
    }

    private bool IsShown(Finding finding)
    {
        RuleSelection selection = _options.Selection(((Place)finding.Location!).File.Path);
        string rule = finding.Rule.Id;
        return selection.Tells(rule) && (finding.Level > Level.Advice || _options.Pedantic || selection.AsksFor(rule))
            && (finding.Confidence == Confidence.Definite || _options.Possible);
    }
}

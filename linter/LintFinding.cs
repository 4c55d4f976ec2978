using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Fixes;
using WinRM.Lint.Projects;
using WinRM.Rules;

namespace WinRM.Lint;

/// <summary>A finding and the stretch of the file that it blames.</summary>
internal sealed record LintFinding(Finding Finding, Place Place)
{
    /// <summary>Who decided that the finding is to stay, and why; null for a finding that counts.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>The baseline knows the finding; null when the run was not held against one.</summary>
    public bool? IsKnown { get; init; }

    /// <summary>The edits that end the finding, where the readers of its files confirm them.</summary>
    public Fix? Fix { get; init; }

    /// <summary>
    /// Each line once for each rule, though it decides for many hosts: all of them are named. A certainty hides the doubts
    /// about the same line.
    /// </summary>
    public static IReadOnlyList<LintFinding> Distinct(IEnumerable<LintFinding> findings) =>
        [.. findings.OrderByDescending(static f => f.Finding.Confidence).ThenByDescending(static f => f.Finding.Level)
            .GroupBy(static f => (f.Finding.Rule.Id, f.Place)).Select(static group => Merge([.. group]))];

    private static LintFinding Merge(IReadOnlyList<LintFinding> findings)
    {
        LintFinding first = findings[0];
        Subject[] alike = [.. findings.Where(f => f.Finding.Confidence == first.Finding.Confidence && f.Finding.Level == first.Finding.Level)
            .Select(static f => f.Finding.Subject).Where(static subject => subject.Hosts.Count > 0)];
        return alike.Length > 1 && first.Finding.Subject.Hosts.Count > 0 ? first with { Finding = first.Finding.About(HostNames.Union(alike)) } : first;
    }
}

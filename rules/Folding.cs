using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Rules;

/// <summary>
/// Tells one cause once: a finding takes in the findings about the same subject that it implies. It runs after severity,
/// selection and suppression, so a silenced rule hides nothing.
/// </summary>
public static class Folding
{
    /// <summary>The findings about one subject without those that another one implies.</summary>
    /// <param name="findings">Findings about one subject, those that are not shown already left out.</param>
    public static IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings)
    {
        if (findings.Count < 2)
        {
            return findings;
        }

        List<Finding> kept = new();
        foreach (Finding finding in findings)
        {
            if (!findings.Any(other => Implies(other, finding)))
            {
                Finding[] folded = findings.Where(other => Reaches(findings, finding, other)).ToArray();
                kept.Add(folded.Length == 0 ? finding : finding.WithFolded(folded));
            }
        }

        return kept;
    }

    // What a folded finding would have taken in goes along with it.
    private static bool Reaches(IReadOnlyList<Finding> findings, Finding one, Finding other) =>
        Implies(one, other) || findings.Any(between => Implies(one, between) && Reaches(findings, between, other));

    // A doubt never hides a certainty.
    private static bool Implies(Finding one, Finding other) =>
        one.Confidence >= other.Confidence && one.Rule.FoldsIn(one.World).Contains(other.Rule.Id, StringComparer.Ordinal);
}

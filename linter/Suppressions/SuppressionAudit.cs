using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Suppressions;

/// <summary>Judges the suppression comments of a file after everything else was judged: WRM9003, and WRM9002 for what they misspell.</summary>
internal static class SuppressionAudit
{
    private static readonly Rule s_stale = RuleCatalog.Find(LintError.StaleSuppression)!;
    private static readonly Rule s_unknown = RuleCatalog.Find(LintError.UnknownOption)!;

    /// <summary>What is wrong with the comments of a file.</summary>
    /// <param name="suppressions">All comments, with what was used of them.</param>
    /// <param name="path">The file.</param>
    /// <param name="requireReason">A reason is required.</param>
    public static IEnumerable<Finding> Of(SuppressionIndex suppressions, string path, bool requireReason)
    {
        foreach (SuppressionComment comment in suppressions.Of(path))
        {
            foreach (string fault in comment.Faults)
            {
                yield return Finding.OfFile(s_unknown, $"In a suppression: {fault}", comment.Place);
            }

            foreach (string reason in Stale(comment, suppressions, requireReason))
            {
                yield return Finding.OfFile(s_stale, reason, comment.Place);
            }
        }
    }

    private static IEnumerable<string> Stale(SuppressionComment comment, SuppressionIndex suppressions, bool requireReason)
    {
        if (comment.IsBroken)
        {
            yield break;
        }

        string[] unused = [.. comment.UnusedIds.Where(static id => RuleCatalog.Find(id) is not null)];
        if (suppressions.IsExpired(comment))
        {
            yield return $"The suppression expired on {comment.Until:yyyy-MM-dd}. Remove it, or decide anew.";
        }
        else if (comment.Ids.Count == 0 && comment.IsUnused)
        {
            yield return "The suppression is unused: there is nothing to suppress. Remove it.";
        }
        else if (unused.Length > 0)
        {
            yield return $"The suppression of {string.Join(", ", unused)} is unused: there is nothing to suppress. Remove it.";
        }

        if (requireReason && comment.Reason is null)
        {
            yield return "The suppression lacks its reason. Add reason=\"…\".";
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Fixes;

/// <summary>
/// Makes the fixes of a run in rounds, until there is none left. After each round everything is judged again: a fix that does
/// not end its finding, or brings in a worse one, is taken back.
/// </summary>
internal sealed class FixRun
{
    private const int MaxRounds = 100;

    private readonly Func<IReadOnlyList<Input>, Report> _judge;
    private readonly bool _takesUnsafe;
    private Dictionary<FindingKey, LintError> _refused = [];
    private HashSet<FindingKey> _suspects = [];

    private FixRun(Func<IReadOnlyList<Input>, Report> judge, bool takesUnsafe, Draft draft)
    {
        _judge = judge;
        _takesUnsafe = takesUnsafe;
        Draft = draft;
        draft.Show();
        Report = judge(draft.Inputs);
    }

    /// <summary>The files after the fixes.</summary>
    public Draft Draft { get; private set; }

    /// <summary>What is found after the fixes, with the fixes that remain.</summary>
    public Report Report { get; private set; }

    /// <summary>The number of findings that were fixed.</summary>
    public int Fixed { get; private set; }

    /// <summary>The fixes that were taken back, and why.</summary>
    public IReadOnlyList<LintError> Errors => [.. _refused.Values];

    /// <summary>Makes fixes.</summary>
    /// <param name="draft">The files.</param>
    /// <param name="takesUnsafe">Those that can break a connection that works as well.</param>
    /// <param name="judge">Judges files and says what can be fixed.</param>
    public static FixRun Of(Draft draft, bool takesUnsafe, Func<IReadOnlyList<Input>, Report> judge)
    {
        FixRun run = new(judge, takesUnsafe, draft);
        for (int round = 0; round < MaxRounds && run.Next(); round++)
        {
        }

        return run;
    }

    // True when something was done.
    private bool Next()
    {
        LintFinding[] open = [.. Report.Findings.Where(finding => finding.Fix is { } fix && (_takesUnsafe || fix.IsSafe) && !_refused.ContainsKey(FindingKey.Of(finding)))];
        List<LintFinding> chosen = Compatible(open.Where(finding => !_suspects.Contains(FindingKey.Of(finding))));
        if (chosen.Count == 0)
        {
            // One by one: then it is clear who is to blame.
            chosen = [.. open.Take(1)];
        }

        while (chosen.Count > 0)
        {
            FixTrial trial = Try(chosen);
            if (trial.Guilty.Count == 0)
            {
                Keep(trial);
                return true;
            }

            foreach ((LintFinding finding, string reason) in trial.Guilty)
            {
                if (trial.Fixes.Count == 1)
                {
                    Refuse(finding, reason);
                    return true;
                }

                chosen.Remove(finding);
                _suspects.Add(FindingKey.Of(finding));
            }
        }

        return open.Length > 0;
    }

    private static List<LintFinding> Compatible(IEnumerable<LintFinding> findings)
    {
        List<LintFinding> chosen = [];
        Dictionary<string, EditSet> taken = new(StringComparer.Ordinal);
        foreach (LintFinding finding in findings)
        {
            if (finding.Fix!.Edits.All(edit => !taken.TryGetValue(edit.Path, out EditSet? others) || others.Takes(edit)))
            {
                chosen.Add(finding);
                foreach (Edit edit in finding.Fix.Edits)
                {
                    (taken.TryGetValue(edit.Path, out EditSet? others) ? others : taken[edit.Path] = new EditSet([])).TryAdd(edit);
                }
            }
        }

        return chosen;
    }

    private FixTrial Try(List<LintFinding> chosen)
    {
        Dictionary<string, string> closed = new(StringComparer.Ordinal);
        Draft draft = Draft.With(chosen.Select(static finding => finding.Fix!), (file, reason) => closed.TryAdd(file, reason));
        draft.Show();
        return new FixTrial(Report, [.. chosen], draft, _judge(draft.Inputs), closed);
    }

    private void Keep(FixTrial trial)
    {
        HashSet<FindingKey> suspects = [.. _suspects.Select(trial.Moved)];
        Dictionary<FindingKey, LintError> refused = _refused.DistinctBy(pair => trial.Moved(pair.Key)).ToDictionary(pair => trial.Moved(pair.Key), static pair => pair.Value);
        (_suspects, _refused) = (suspects, refused);
        Draft = trial.Draft;
        Report = trial.Report;
        Fixed += trial.Fixes.Count;
    }

    private void Refuse(LintFinding finding, string reason) => _refused[FindingKey.Of(finding)] =
        LintError.OfFix(finding.Place.File.Path, finding.Place.Line, $"the fix of {finding.Finding.Rule.Id} was taken back: {reason}");
}

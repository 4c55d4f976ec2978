using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Output;
using WinRM.Rules;

namespace WinRM.Lint.Baselines;

/// <summary>Holds the findings of a run against those that are known.</summary>
internal sealed class BaselineRun
{
    private static readonly Rule s_stale = RuleCatalog.Find(LintError.StaleSuppression)!;

    private readonly Report _report;
    private readonly Baseline _known;
    private readonly DateOnly _today;
    private readonly (BaselineEntry Entry, LintFinding Finding)[] _counted;
    private readonly BaselineEntry[] _gone;

    /// <summary>Compares a report with a baseline.</summary>
    /// <param name="report">The report.</param>
    /// <param name="known">The baseline.</param>
    /// <param name="path">What the path of a file is called in the baseline.</param>
    /// <param name="isTold">Would this run tell the entry if it were still there?</param>
    /// <param name="today">The day of the run.</param>
    public BaselineRun(Report report, Baseline known, Func<string, string> path, Func<BaselineEntry, bool> isTold, DateOnly today)
    {
        _report = report;
        _known = known;
        _today = today;
        _counted = [.. report.All.Zip(Fingerprints.Of(report.All, path)).Where(static each => each.First.Suppression is null)
            .Select(each => (Entry(each.First, each.Second, path), each.First))];
        HashSet<string> found = [.. _counted.Select(static each => each.Entry.Fingerprint)];
        _gone = [.. known.Entries.Values.Where(entry => !found.Contains(entry.Fingerprint) && isTold(entry))];
    }

    /// <summary>Everything that counts and what is known of what was not looked at: the baseline from now on.</summary>
    public IEnumerable<BaselineEntry> Entries => _known.Entries.Values.Except(_gone).UnionBy(_counted.Select(static each => each.Entry), static entry => entry.Fingerprint);

    /// <summary>What is known and still there.</summary>
    public IEnumerable<BaselineEntry> Kept => _known.Entries.Values.Except(_gone);

    /// <summary>How many known findings are gone.</summary>
    public int Gone => _gone.Length;

    /// <summary>The report in which known findings do not count.</summary>
    /// <param name="entries">What is known.</param>
    /// <param name="maxAge">The days after which a known finding counts again, or null.</param>
    /// <param name="failsOnGone">Entries that are gone are findings.</param>
    public Report Apply(IEnumerable<BaselineEntry> entries, int? maxAge, bool failsOnGone)
    {
        Dictionary<string, BaselineEntry> known = entries.ToDictionary(static entry => entry.Fingerprint, StringComparer.Ordinal);
        List<LintFinding> findings = [.. _report.Suppressed];
        foreach ((BaselineEntry entry, LintFinding finding) in _counted)
        {
            bool isKnown = known.TryGetValue(entry.Fingerprint, out BaselineEntry? seen);
            bool isOld = isKnown && seen!.FirstSeen.AddDays(Math.Min(maxAge ?? int.MaxValue, DateOnly.MaxValue.DayNumber - seen.FirstSeen.DayNumber)) < _today;
            findings.Add(isKnown && !isOld ? finding with { Suppression = new Suppression(null, IsInSource: false) { Since = seen!.FirstSeen } } : finding);
            if (isOld && _known.Entries.ContainsKey(entry.Fingerprint))
            {
                findings.Add(Stale(seen!, $"{entry.Rule} in {entry.Path} is in the baseline since {seen!.FirstSeen:yyyy-MM-dd}, longer than {maxAge} days: it counts again.", null));
            }
        }

        if (failsOnGone)
        {
            // Asked for, so it fails whatever the fail level is.
            findings.AddRange(_gone.Select(entry => Stale(
                entry, $"{entry.Rule} in {entry.Path} is in the baseline and gone from the file. Remove the entry: --ratchet --write-baseline does.", Level.Error)));
        }

        return new Report(findings, _report.Errors, _report.Files);
    }

    private LintFinding Stale(BaselineEntry entry, string message, Level? level)
    {
        Place place = _known.PlaceOf(entry);
        return new LintFinding(Finding.OfFile(s_stale, message, place, level), place);
    }

    private BaselineEntry Entry(LintFinding finding, string print, Func<string, string> path) => _known.Entries.GetValueOrDefault(print) ?? new BaselineEntry(
        print, finding.Finding.Rule.Id, path(finding.Place.File.Path), Words.Of(finding.Finding.Level), Words.Of(finding.Finding.Confidence), _today);
}

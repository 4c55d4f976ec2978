using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Fixes;

/// <summary>Some fixes made together, and what is wrong with them in the light of all files.</summary>
internal sealed class FixTrial
{
    private readonly Dictionary<string, EditSet> _edits;
    private readonly Dictionary<LintFinding, string> _guilty = new(ReferenceEqualityComparer.Instance);

    /// <summary>Compares a run before and after fixes.</summary>
    /// <param name="before">What was found.</param>
    /// <param name="fixes">The findings whose fixes are made.</param>
    /// <param name="draft">The files with the fixes.</param>
    /// <param name="after">What is found in them.</param>
    /// <param name="closed">Files that take no edits, and why.</param>
    public FixTrial(Report before, IReadOnlyList<LintFinding> fixes, Draft draft, Report after, IReadOnlyDictionary<string, string> closed)
    {
        Fixes = fixes;
        Draft = draft;
        Report = after;
        _edits = fixes.SelectMany(static finding => finding.Fix!.Edits).GroupBy(static edit => edit.Path).ToDictionary(static file => file.Key, static file => new EditSet(file));
        foreach (LintFinding finding in fixes)
        {
            if (finding.Fix!.Edits.FirstOrDefault(edit => closed.ContainsKey(edit.Path)) is { } edit)
            {
                _guilty.TryAdd(finding, closed[edit.Path]);
            }
        }

        FindStaying(after);
        FindNew(before, after);
        if (after.Errors.Count > before.Errors.Count)
        {
            Blame(fixes, "a file can no longer be read");
        }
    }

    /// <summary>The findings whose fixes were made.</summary>
    public IReadOnlyList<LintFinding> Fixes { get; }

    /// <summary>The files with the fixes.</summary>
    public Draft Draft { get; }

    /// <summary>What is found in them.</summary>
    public Report Report { get; }

    /// <summary>The fixes that do not do what they should, or may be to blame for what else has changed; why.</summary>
    public IReadOnlyDictionary<LintFinding, string> Guilty => _guilty;

    /// <summary>What a finding is known by after the fixes.</summary>
    public FindingKey Moved(FindingKey key) => key.After(_edits.GetValueOrDefault(key.Path));

    private void FindStaying(Report after)
    {
        Dictionary<FindingKey, LintFinding> now = [];
        foreach (LintFinding finding in after.Findings.Where(static finding => finding.Finding.Confidence == Confidence.Definite))
        {
            now[FindingKey.Of(finding)] = finding;
        }

        foreach (LintFinding finding in Fixes)
        {
            // Of several hosts that share the line, one fewer is a step.
            if (now.TryGetValue(Moved(FindingKey.Of(finding)), out LintFinding? same) && !(same.Finding.Subject.Hosts.Count < finding.Finding.Subject.Hosts.Count))
            {
                Blame([finding], "the finding stays");
            }
        }
    }

    private void FindNew(Report before, Report after)
    {
        HashSet<FindingKey> known = [.. before.All.Where(static finding => finding.Finding.Confidence == Confidence.Definite).Select(finding => Moved(FindingKey.Of(finding)))];
        foreach (LintFinding found in after.Findings.Where(finding => finding.Finding.Confidence == Confidence.Definite && !known.Contains(FindingKey.Of(finding))))
        {
            // Who is near is asked first; what cannot be put down to one is put down to all.
            LintFinding[] near = [.. Fixes.Where(finding => IsNear(finding, found))];
            LintFinding[] asked = near.Length > 0 ? near : [.. Fixes];
            string id = found.Finding.Rule.Id;
            Blame(asked.Where(finding => finding.Finding.Level < found.Finding.Level), $"it brings in {id} in line {found.Place.Line} of {found.Place.File.Path}");
            Blame(near.Where(finding => finding.Finding.Rule.Id == id && finding.Finding.Subject.Name == found.Finding.Subject.Name), $"the finding moves to line {found.Place.Line} of {found.Place.File.Path}");
        }
    }

    private static bool IsNear(LintFinding fix, LintFinding found) =>
        fix.Place.File.Path == found.Place.File.Path || fix.Fix!.Edits.Any(edit => edit.Path == found.Place.File.Path)
        || (fix.Finding.Subject.Name is { } name && name == found.Finding.Subject.Name) || fix.Finding.Subject.Hosts.Intersect(found.Finding.Subject.Hosts, StringComparer.Ordinal).Any();

    private void Blame(IEnumerable<LintFinding> findings, string reason)
    {
        foreach (LintFinding finding in findings)
        {
            _guilty.TryAdd(finding, reason);
        }
    }
}

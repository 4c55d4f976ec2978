using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using WinRM.Lint.Dialects;
using WinRM.Rules;

namespace WinRM.Lint.Fixes;

/// <summary>Turns the remedies of a finding into edits that may do it. Whether they do is for the readers of the files to say.</summary>
internal static class FixPlanner
{
    private const int MaxPerRemedy = 8;

    private static readonly ConditionalWeakTable<SourceFile, StrongBox<bool>> s_records = [];

    /// <summary>The fixes that come into question: those that are safe first, then the best.</summary>
    public static IEnumerable<Fix> Plan(LintFinding finding)
    {
        Finding found = finding.Finding;
        return found.Confidence != Confidence.Definite ? [] : found.WaysOut.SelectMany(remedy => Plan(found, remedy)).OrderByDescending(static fix => fix.IsSafe);
    }

    private static IEnumerable<Fix> Plan(Finding finding, Remedy remedy)
    {
        List<Change> changes = [];
        List<(IReadOnlyList<Edit> Edits, bool IsDefault)> ways = [([], false)];
        foreach (KeyValuePair<Setting, int> wanted in remedy.Changes)
        {
            Fact? fact = finding.World[wanted.Key];
            if (fact is not null && fact.Value != wanted.Value)
            {
                Change change = new(wanted.Key, wanted.Value);
                changes.Add(change);
                ways = Both(ways, Ways(finding, fact, change));
            }
        }

        if (changes.Count == 0 || (changes.Exists(static change => change.Setting == Settings.Scheme) && !MovePort(finding, changes, ref ways)))
        {
            yield break;
        }

        IReadOnlyList<Finding> uncovered = Consequences.Uncovered(finding, changes);
        bool isSafe = Consequences.IsSafe(finding, changes);
        if (uncovered.Any(other => other.Level > finding.Level))
        {
            yield break;
        }

        string message = Message(finding, remedy, changes, isSafe, uncovered);
        foreach ((IReadOnlyList<Edit> edits, bool isDefault) in ways.Take(MaxPerRemedy).Where(static way => way.Edits.Count > 0))
        {
            yield return new Fix(message, isSafe, edits) { Changes = changes, IsDefault = isDefault, IsOfProxyServer = finding.Subject.Kind == SubjectKind.ProxyServer };
        }
    }

    private static string Message(Finding finding, Remedy remedy, List<Change> changes, bool isSafe, IReadOnlyList<Finding> uncovered)
    {
        string needs = Consequences.Needs(finding, remedy, changes, isSafe) is { } needed ? $" ({needed})" : "";
        string[] later = [.. uncovered.Where(static other => other.Level > Level.Advice).Select(static other => other.Rule.Id)];
        return remedy.Text + needs + (later.Length == 0 ? "" : "; uncovers " + string.Join(", ", later));
    }

    private static IEnumerable<(IReadOnlyList<Edit>, bool)> Ways(Finding finding, Fact fact, Change change)
    {
        IEnumerable<(IReadOnlyList<Edit>, bool)> ways = fact.Location is Place place && IsMeant(place.File)
            ? Spellings.At(place, change, finding.Subject).Select(static way => ((IReadOnlyList<Edit>)[way.Edit], way.IsDefault)) : [];
        return fact.Origin != Origin.Default ? ways
            : ways.Concat(Insertions.For(finding.Subject, change).Where(static edit => IsMeant(edit.Place.File)).Select(static edit => ((IReadOnlyList<Edit>)[edit], false)));
    }

    // A port that is written apart from the scheme has to follow it; one that cannot be seen forbids the change.
    private static bool MovePort(Finding finding, List<Change> changes, ref List<(IReadOnlyList<Edit> Edits, bool IsDefault)> ways)
    {
        if (finding.World[Settings.Port] is not { IsWritten: true } port || port.Value is 5986 or 443)
        {
            return true;
        }

        if (port.Value is not (5985 or 80) || port.Location is not Place place)
        {
            return false;
        }

        Change change = new(Settings.Port, port.Value == 80 ? 443 : 5986);
        changes.Add(change);
        (IReadOnlyList<Edit>, bool)[] moves = [.. Spellings.At(place, change, finding.Subject).Select(static way => ((IReadOnlyList<Edit>)[way.Edit], way.IsDefault))];

        // What already rewrites the place moves the port as well: an address, or a port from which the scheme follows.
        ways = [.. ways.SelectMany(way => way.Edits.Any(edit => edit.Path == place.File.Path && place.Span.Start <= edit.Span.Start && edit.Span.End <= place.Span.End) ? [way] : Both([way], moves))];
        return true;
    }

    private static List<(IReadOnlyList<Edit> Edits, bool IsDefault)> Both(
        IReadOnlyList<(IReadOnlyList<Edit> Edits, bool IsDefault)> ways, IEnumerable<(IReadOnlyList<Edit> Edits, bool IsDefault)> more) =>
        [.. ways.SelectMany(way => more.Select(other => ((IReadOnlyList<Edit>)[.. way.Edits.Union(other.Edits)], way.IsDefault || other.IsDefault)))
            .Where(static way => !Collides(way.Item1)).Take(MaxPerRemedy)];

    private static bool Collides(IReadOnlyList<Edit> edits) => edits.Where((edit, i) => edits.Skip(i + 1).Any(edit.Overlaps)).Any();

    // A record of what a machine had does not change the machine.
    private static bool IsMeant(SourceFile file) => s_records.GetValue(file, static file => new StrongBox<bool>(
        DialectCatalog.All.FirstOrDefault(dialect => dialect.Recognizes(file)) is not (WinRMOutput or WinHttpShow))).Value;
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Fixes;

/// <summary>Finds for each finding the best fix that the readers of its files confirm.</summary>
internal sealed class FixOffers
{
    // Alternatives that are tried one after the other, and files that are read again because of them.
    private const int MaxWaves = 24;
    private const int MaxAlone = 64;

    private readonly Lazy<Dictionary<string, InputReader>> _readers;
    private readonly ConcurrentDictionary<string, FileReread> _rereads = new(StringComparer.Ordinal);
    private readonly Limits _limits;

    /// <summary>Offers for the files of a run.</summary>
    public FixOffers(IEnumerable<Input> inputs, Limits limits)
    {
        // A table of very many files is made only where something was found.
        _readers = new Lazy<Dictionary<string, InputReader>>(() =>
        {
            Dictionary<string, InputReader> readers = new(StringComparer.Ordinal);
            foreach (Input input in inputs)
            {
                readers.TryAdd(input.Name, input.Reader);
            }

            return readers;
        });
        _limits = limits;
    }

    /// <summary>The report whose findings carry their fixes.</summary>
    public Report Add(Report report)
    {
        Dictionary<LintFinding, Fix> offers = new(ReferenceEqualityComparer.Instance);
        Candidates[] all = [.. report.Findings.Select(static finding => new Candidates(finding))];
        bool[] isOpen = new bool[all.Length];
        Together.For(all.Length, i => isOpen[i] = Advance(all[i]));
        List<Candidates> open = [.. all.Where((_, i) => isOpen[i])];
        for (int wave = 0; wave < MaxWaves && open.Count > 0; wave++)
        {
            List<Candidates> chosen = Compatible(open);
            HashSet<Fix> failing = Failing([.. chosen.Select(static candidates => candidates.Current).Distinct()]);
            foreach (Candidates candidates in chosen)
            {
                if (!failing.Contains(candidates.Current))
                {
                    offers.Add(candidates.Finding, candidates.Current);
                    open.Remove(candidates);
                }
                else if (!Advance(candidates))
                {
                    open.Remove(candidates);
                }
            }
        }

        return offers.Count == 0 ? report
            : new Report(report.All.Select(finding => offers.TryGetValue(finding, out Fix? fix) ? finding with { Fix = fix } : finding), report.Errors, report.Files);
    }

    private bool Advance(Candidates candidates)
    {
        while (candidates.MoveNext())
        {
            if (candidates.Current.Edits.All(edit => _readers.Value.ContainsKey(edit.Path)))
            {
                return true;
            }
        }

        return false;
    }

    // Those that can be made together; edits that are the same are one.
    private static List<Candidates> Compatible(List<Candidates> open)
    {
        List<Candidates> chosen = [];
        Dictionary<string, EditSet> taken = new(StringComparer.Ordinal);
        foreach (Candidates candidates in open)
        {
            if (candidates.Current.Edits.All(edit => !taken.TryGetValue(edit.Path, out EditSet? others) || others.Takes(edit)))
            {
                chosen.Add(candidates);
                foreach (Edit edit in candidates.Current.Edits)
                {
                    if (!taken.TryGetValue(edit.Path, out EditSet? others))
                    {
                        taken.Add(edit.Path, others = new EditSet([]));
                    }

                    others.TryAdd(edit);
                }
            }
        }

        return chosen;
    }

    private HashSet<Fix> Failing(IReadOnlyList<Fix> fixes)
    {
        IGrouping<string, Fix>[] files = [.. fixes.SelectMany(static fix => fix.Edits.Select(edit => (edit.Path, fix))).Distinct().GroupBy(static pair => pair.Path, static pair => pair.fix)];
        Fix[][] failing = new Fix[files.Length][];
        Together.For(files.Length, i => failing[i] = [.. Failing(Of(files[i].Key, files[i].First()), [.. files[i]])]);
        return new HashSet<Fix>(failing.SelectMany(static of => of), ReferenceEqualityComparer.Instance);
    }

    private static IEnumerable<Fix> Failing(FileReread file, IReadOnlyList<Fix> fixes) => file.Failing(fixes) switch
    {
        { } failing => failing,

        // Who moved something else is found by making each alone.
        null when fixes.Count > 1 => fixes.Where((fix, i) => i >= MaxAlone || file.Failing([fix]) is not { Count: 0 }),
        null => fixes,
    };

    private FileReread Of(string path, Fix fix) =>
        _rereads.GetOrAdd(path, path => new FileReread(fix.Edits.First(edit => edit.Path == path).Place.File, _readers.Value[path], _limits));

    private sealed class Candidates(LintFinding finding)
    {
        private readonly IEnumerator<Fix> _fixes = FixPlanner.Plan(finding).GetEnumerator();

        public LintFinding Finding => finding;

        public Fix Current => _fixes.Current;

        public bool MoveNext() => _fixes.MoveNext();
    }
}

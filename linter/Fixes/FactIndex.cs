using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Fixes;

/// <summary>The facts that a file states, by where it states them.</summary>
internal sealed class FactIndex
{
    private readonly Dictionary<Setting, Stated[]> _bySetting;
    private readonly int _longest;

    /// <summary>The facts that stand in a file.</summary>
    public FactIndex(FileFacts facts, string path)
    {
        All = [.. (from subject in facts.Subjects
                   from world in subject.Worlds
                   from fact in world.Facts
                   where fact.Location is Place place && place.File.Path == path
                   select new Stated(subject.Kind, fact.Setting, fact.Value, fact.IsWritten, ((Place)fact.Location!).Span)).Distinct()];
        _bySetting = All.GroupBy(static stated => stated.Setting).ToDictionary(static group => group.Key, static group => group.OrderBy(static stated => stated.Span.Start).ToArray());
        _longest = All.Count == 0 ? 0 : All.Max(static stated => stated.Span.Length);
    }

    /// <summary>Each once.</summary>
    public IReadOnlyList<Stated> All { get; }

    /// <summary>What is stated of a setting where something of a stretch stands.</summary>
    public IEnumerable<Stated> At(Setting setting, TextSpan span)
    {
        if (!_bySetting.TryGetValue(setting, out Stated[]? stated))
        {
            yield break;
        }

        int at = Before(stated, span.End);
        for (; at >= 0 && stated[at].Span.Start + _longest > span.Start; at--)
        {
            if (stated[at].Span.End > span.Start)
            {
                yield return stated[at];
            }
        }
    }

    // The last that begins before an offset, or -1.
    private static int Before(Stated[] stated, int offset)
    {
        int low = 0;
        int high = stated.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = stated[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Suppressions;

/// <summary>A comment that says which findings do not count.</summary>
internal sealed class SuppressionComment
{
    private volatile bool _isUsed;
    private readonly bool[] _usedIds;

    /// <summary>A comment that suppresses rules, or all of them when none is named.</summary>
    public SuppressionComment(Place place, IReadOnlyList<string> ids)
    {
        Place = place;
        Ids = ids;
        _usedIds = new bool[ids.Count];
    }

    /// <summary>Where it stands.</summary>
    public Place Place { get; }

    /// <summary>The ids as they are written; empty for all rules.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The first line that it is about; the whole file when it is null.</summary>
    public int? FirstLine { get; init; }

    /// <summary>The last line that it is about.</summary>
    public int LastLine { get; init; }

    /// <summary>The last day on which it holds, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>What cannot be understood in it.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Its last day cannot be read, so it does not hold.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Does it name the rule, and stand beside the place?</summary>
    public bool Covers(string rule, Place place) =>
        (Ids.Count == 0 || Ids.Contains(rule, StringComparer.OrdinalIgnoreCase)) && (FirstLine is not { } first || (place.Line <= LastLine && place.EndLine >= first));

    /// <summary>Remembers that it was needed for a rule. Files are judged at the same time; it does not matter who comes first.</summary>
    public void Use(string rule)
    {
        _isUsed = true;
        for (int i = 0; i < Ids.Count; i++)
        {
            if (Ids[i].Equals(rule, StringComparison.OrdinalIgnoreCase))
            {
                _usedIds[i] = true;
            }
        }
    }

    /// <summary>No finding needed it.</summary>
    public bool IsUnused => !_isUsed;

    /// <summary>The ids that no finding needed.</summary>
    public IEnumerable<string> UnusedIds => Ids.Where((_, i) => !_usedIds[i]);
}

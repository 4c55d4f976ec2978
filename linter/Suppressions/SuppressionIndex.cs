using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Suppressions;

/// <summary>The suppression comments of all files of a run.</summary>
internal sealed class SuppressionIndex
{
    /// <summary>No comment anywhere.</summary>
    public static readonly SuppressionIndex Empty = new([], default);

    private readonly Dictionary<string, IReadOnlyList<SuppressionComment>> _byPath = new(StringComparer.Ordinal);
    private readonly DateOnly _today;

    /// <summary>Reads the comments of files.</summary>
    public SuppressionIndex(IEnumerable<SourceFile> files, DateOnly today)
    {
        _today = today;
        foreach (SourceFile file in files)
        {
            if (SuppressionReader.Read(file) is { Count: > 0 } comments)
            {
                _byPath.TryAdd(file.Path, comments);
            }
        }
    }

    /// <summary>The comments of a file.</summary>
    public IReadOnlyList<SuppressionComment> Of(string path) => _byPath.GetValueOrDefault(path) ?? [];

    /// <summary>Is it past its last day?</summary>
    public bool IsExpired(SuppressionComment comment) => comment.Until < _today;

    /// <summary>The suppression of a finding of a rule at a place, or null. What is beside the line goes before what is about the file.</summary>
    public Suppression? Find(string rule, Place place)
    {
        SuppressionComment? used = Of(place.File.Path).Where(comment => comment.Covers(rule, place))
            .OrderBy(comment => comment.IsBroken || IsExpired(comment)).ThenBy(static comment => comment.FirstLine is null).FirstOrDefault();
        used?.Use(rule);
        return used is null || used.IsBroken || IsExpired(used) ? null : new Suppression(used.Reason);
    }
}

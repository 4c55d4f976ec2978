using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Projects;

/// <summary>
/// Two files of which the tool lays one over the other: maps are merged, anything else is replaced. Places behind the end of
/// the lower file are those of the upper one.
/// </summary>
internal sealed class MergedFiles
{
    private readonly SourceFile _lower;
    private readonly SourceFile _upper;
    private readonly Reading _reading;
    private readonly YamlBudget _budget;
    private readonly int _offset;

    /// <summary>Reads both files.</summary>
    public MergedFiles(SourceFile lower, SourceFile upper, Limits limits)
    {
        _lower = lower;
        _upper = upper;
        _offset = lower.Text.Length + 1;
        _reading = new Reading(new SourceFile(lower.Path, lower.Text + "\n" + upper.Text), limits);
        _budget = new YamlBudget(limits.Expansions);
        Lower = Root(lower, limits);
        Upper = Root(new SourceFile(upper.Path, new string('\n', _offset) + upper.Text), limits);
    }

    /// <summary>What the lower file says; null when it is no map.</summary>
    public YamlMapping? Lower { get; }

    /// <summary>What the upper file says; null when it is no map.</summary>
    public YamlMapping? Upper { get; }

    /// <summary>A map with one entry.</summary>
    public YamlMapping Under(YamlEntry entry, string name)
    {
        YamlMapping map = new(_budget) { Start = entry.Key.Start, End = entry.Value.End };
        map.Entries.Add(new YamlEntry(new YamlScalar { Value = name, Start = entry.Key.Start, End = entry.Key.End }, entry.Value));
        return map;
    }

    /// <summary>One map over another.</summary>
    public YamlMapping Merge(YamlMapping lower, YamlMapping upper)
    {
        _budget.Spend(1 + lower.Entries.Count + upper.Entries.Count);
        YamlMapping merged = new(_budget) { Start = upper.Start, End = upper.End };
        merged.Entries.AddRange(lower.ByName.Where(entry => !upper.ByName.ContainsKey(entry.Key)).Select(static entry => entry.Value));
        foreach (YamlEntry entry in upper.ByName.Values)
        {
            merged.Entries.Add(entry.Value.Target is YamlMapping inner && lower[entry.Name!] is YamlMapping outer ? new YamlEntry(entry.Key, Merge(outer, inner)) : entry);
        }

        return merged;
    }

    /// <summary>What a structure makes of a map of both files.</summary>
    public Subject[] Read(YamlMapping root, IStructure structure)
    {
        Tree tree = new(_reading, new YamlFile([root], _budget));
        if (structure.Recognizes(tree))
        {
            structure.Read(tree);
        }

        return [.. _reading.Subjects.Select(subject => subject.Relocate(At))];
    }

    private static YamlMapping? Root(SourceFile file, Limits limits) => TreeText.Read(new Reading(file, limits)).Documents is [YamlMapping map] ? map : null;

    private object? At(object? location) => location is not Place place ? location
        : place.Span.Start < _offset ? new Place(_lower, place.Span)
        : new Place(_upper, new TextSpan(place.Span.Start - _offset, place.Span.Length));
}

using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Lint.Hcl;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>What a tool is told about one connection by several maps: an inner map has its way over those around it.</summary>
internal sealed class Layers
{
    // Nobody describes a connection with more; a map of that size is data.
    private const int MaxOtherCase = 1000;

    private readonly Reading _reading;
    private readonly IReadOnlyList<YamlMapping> _maps;
    private readonly IReadOnlyDictionary<string, bool> _conditions;

    /// <summary>The maps from the outermost to the innermost.</summary>
    public Layers(Reading reading, params IEnumerable<YamlMapping> maps)
        : this(reading, [.. maps], new Dictionary<string, bool>())
    {
    }

    private Layers(Reading reading, IReadOnlyList<YamlMapping> maps, IReadOnlyDictionary<string, bool> conditions)
    {
        _reading = reading;
        _maps = maps;
        _conditions = conditions;
    }

    /// <summary>The innermost map.</summary>
    public YamlMapping Own => _maps[^1];

    /// <summary>What is said under a key, whatever its case; null when nothing is, or when the tool is told to use its default.</summary>
    public Option? this[string name]
    {
        get
        {
            for (int i = _maps.Count - 1; i >= 0; i--)
            {
                if (Find(_maps[i], name) is { } entry && Choose(entry.Value) is { } value)
                {
                    return value.Target is YamlScalar { IsNull: true } ? null : Of(_reading, new YamlEntry(entry.Key, value), i < _maps.Count - 1);
                }
            }

            return null;
        }
    }

    /// <summary>Is anything said under one of the keys?</summary>
    public bool HasAny(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (this[name] is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The ways in which the conditions under some keys can come out; what they choose is not known when there are too many.</summary>
    public IReadOnlyList<Layers> Branches(params IReadOnlyCollection<string> names)
    {
        List<Layers> ended = [];
        Stack<Layers> open = new([this]);
        while (open.TryPop(out Layers? next))
        {
            if (names.Select(name => next[name]?.Value).OfType<YamlChoice>().FirstOrDefault() is not { } choice)
            {
                ended.Add(next);
            }
            else if (ended.Count + open.Count + 2 > Rules.Worlds.Limit)
            {
                return [this];
            }
            else
            {
                open.Push(next.If(choice.Condition, false));
                open.Push(next.If(choice.Condition, true));
            }
        }

        return ended;
    }

    /// <summary>Some entries of one of the maps, with what the conditions choose.</summary>
    public YamlMapping Chosen(YamlMapping map, IReadOnlyList<string> names, YamlBudget budget)
    {
        YamlMapping chosen = new(budget) { Start = map.Start, End = map.End };
        foreach (string name in names)
        {
            if (map.ByName.TryGetValue(name, out YamlEntry entry) && Choose(entry.Value) is { } value)
            {
                bool isOpen = value is YamlScalar { Tag: null } scalar && Placeholder.Is(scalar);
                chosen.Entries.Add(new YamlEntry(entry.Key, isOpen ? new YamlScalar { Value = "", Start = value.Start, End = value.End, Tag = HclReader.Expression } : value));
            }
        }

        return chosen;
    }

    /// <summary>An entry of a map as what a tool is told.</summary>
    public static Option Of(Reading reading, YamlEntry entry, bool isInherited = false)
    {
        Place key = reading.At(entry.Key.Start, entry.Key.End);
        return new Option(entry.Value.Target, key, entry.Value.End > entry.Value.Start ? reading.At(entry.Value.Start, entry.Value.End) : key, isInherited);
    }

    private Layers If(string condition, bool holds) => new(_reading, _maps, new Dictionary<string, bool>(_conditions) { [condition] = holds });

    // What a condition leaves unset is said further out, if at all.
    private YamlNode? Choose(YamlNode value)
    {
        YamlNode? chosen = value;
        while (chosen?.Target is { } target && (target as YamlChoice ?? Conditional.Of(_reading.File, target)) is { } choice)
        {
            if (!_conditions.TryGetValue(choice.Condition, out bool holds))
            {
                return choice;
            }

            chosen = holds ? choice.Yes : choice.No;
        }

        return chosen;
    }

    private static YamlEntry? Find(YamlMapping map, string name) =>
        map.ByName.TryGetValue(name, out YamlEntry exact) ? exact
        : map.Entries.Count <= MaxOtherCase ? map.InAnyCase(name) : null;
}

using System;
using System.Collections.Generic;
using WinRM.Lint.Dialects;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>What a tool is told about one connection by several maps: an inner map has its way over those around it.</summary>
internal sealed class Layers
{
    private readonly Reading _reading;
    private readonly IReadOnlyList<YamlMapping> _maps;

    /// <summary>The maps from the outermost to the innermost.</summary>
    public Layers(Reading reading, params IEnumerable<YamlMapping> maps)
    {
        _reading = reading;
        _maps = [.. maps];
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
                if (Find(_maps[i], name) is { } entry)
                {
                    return entry.Value.Target is YamlScalar { IsNull: true } ? null : Of(_reading, entry, i < _maps.Count - 1);
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

    /// <summary>An entry of a map as what a tool is told.</summary>
    public static Option Of(Reading reading, YamlEntry entry, bool isInherited = false)
    {
        Place key = reading.At(entry.Key.Start, entry.Key.End);
        return new Option(entry.Value.Target, key, entry.Value.End > entry.Value.Start ? reading.At(entry.Value.Start, entry.Value.End) : key, isInherited);
    }

    private static YamlEntry? Find(YamlMapping map, string name) =>
        map.ByName.TryGetValue(name, out YamlEntry exact) ? exact
        : map.Entries.Count <= MaxOtherCase ? map.InAnyCase(name) : null;

    // Nobody describes a connection with more; a map of that size is data.
    private const int MaxOtherCase = 1000;
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Yaml;

/// <summary>A map.</summary>
internal sealed class YamlMapping : YamlNode
{
    // A table of so few would cost more than it saves.
    private const int Few = 16;

    private const string MergeKey = "<<";

    private readonly YamlBudget _budget;
    private Dictionary<string, YamlEntry>? _byName;
    private Dictionary<string, YamlEntry>? _byAnyCase;

    /// <summary>An empty map; what merge keys bring in is charged to the budget of the file.</summary>
    public YamlMapping(YamlBudget budget) => _budget = budget;

    /// <summary>The entries as written, duplicates and merge keys included.</summary>
    public List<YamlEntry> Entries { get; } = [];

    /// <summary>Written between braces.</summary>
    public bool IsFlow { get; init; }

    /// <summary>The entries that hold, by name: of duplicates the last, merged ones only where the map has none of its own.</summary>
    public Dictionary<string, YamlEntry> ByName => _byName ??= Merge();

    /// <summary>The entry of a name in any case; of names that differ in it, the first.</summary>
    public YamlEntry? InAnyCase(string name)
    {
        if (ByName.Count > Few)
        {
            return (_byAnyCase ??= FoldCase()).TryGetValue(name, out YamlEntry found) ? found : null;
        }

        foreach (KeyValuePair<string, YamlEntry> entry in ByName)
        {
            if (entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <summary>The value of a key, aliases followed, or null.</summary>
    public YamlNode? this[string name] => _byName is null && Entries.Count <= Few ? Among(name) : ByName.TryGetValue(name, out YamlEntry entry) ? entry.Value.Target : null;

    /// <summary>The entries that hold, with names, in the order of <see cref="ByName"/>.</summary>
    public List<YamlEntry> Held => _byName is null && Entries.Count <= Few && AreNamedOnce() ? Entries : [.. ByName.Values];

    private bool AreNamedOnce()
    {
        for (int i = 0; i < Entries.Count; i++)
        {
            string? name = Entries[i].Name;
            if (name is null or MergeKey)
            {
                return false;
            }

            for (int k = 0; k < i; k++)
            {
                if (Entries[k].Name == name)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>True when it has a name like this, merged ones included.</summary>
    public bool Names(Func<string, bool> test)
    {
        bool merges = false;
        foreach (YamlEntry entry in Entries)
        {
            if (entry.Name == MergeKey)
            {
                merges = true;
            }
            else if (entry.Name is { } name && test(name))
            {
                return true;
            }
        }

        return merges && ByName.Keys.Any(test);
    }

    // Without a table, unless others are merged in.
    private YamlNode? Among(string name)
    {
        bool merges = name == MergeKey;
        for (int i = Entries.Count - 1; i >= 0 && !merges; i--)
        {
            if (Entries[i].Name is not { } own)
            {
                continue;
            }

            if (own == name)
            {
                return Entries[i].Value.Target;
            }

            merges = own == MergeKey;
        }

        return merges && ByName.TryGetValue(name, out YamlEntry entry) ? entry.Value.Target : null;
    }

    private Dictionary<string, YamlEntry> FoldCase()
    {
        Dictionary<string, YamlEntry> result = new(ByName.Count, StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, YamlEntry> entry in ByName)
        {
            result.TryAdd(entry.Key, entry.Value);
        }

        return result;
    }

    private Dictionary<string, YamlEntry> Merge()
    {
        Dictionary<string, YamlEntry> result = new(Entries.Count);
        List<YamlMapping> sources = [];
        foreach (YamlEntry entry in Entries)
        {
            if (entry.Name is not { } name)
            {
                continue;
            }

            if (name == MergeKey && entry.Key is YamlScalar { Style: YamlScalarStyle.Plain })
            {
                AddSources(entry.Value.Target, sources);
            }
            else
            {
                result[name] = entry;
            }
        }

        foreach (YamlMapping source in sources)
        {
            foreach (KeyValuePair<string, YamlEntry> entry in source.ByName)
            {
                _budget.Spend(1);
                result.TryAdd(entry.Key, entry.Value);
            }
        }

        return result;
    }

    // An alias cannot lead into a collection that is not complete, so sources never form a circle.
    private static void AddSources(YamlNode? value, List<YamlMapping> sources)
    {
        if (value is YamlMapping one)
        {
            sources.Add(one);
        }
        else if (value is YamlSequence several)
        {
            foreach (YamlNode item in several.Items)
            {
                if (item.Target is YamlMapping source)
                {
                    sources.Add(source);
                }
            }
        }
    }
}

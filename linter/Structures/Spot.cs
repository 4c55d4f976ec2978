using System.Collections.Generic;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>A map of a file and where it stands: below which key, and in which map.</summary>
/// <param name="Map">The map.</param>
/// <param name="Key">The key that it, or the list that it is an item of, is the value of; empty at the top.</param>
/// <param name="KeyNode">Where that key is written; null at the top.</param>
/// <param name="Outer">The map with that key; null at the top.</param>
internal sealed record Spot(YamlMapping Map, string Key, YamlNode? KeyNode, Spot? Outer)
{
    /// <summary>The maps around this one, from the inside out.</summary>
    public IEnumerable<Spot> Around
    {
        get
        {
            for (Spot? spot = Outer; spot is not null; spot = spot.Outer)
            {
                yield return spot;
            }
        }
    }

    /// <summary>All maps of some documents, each once, in the order in which they are written.</summary>
    public static List<Spot> All(IReadOnlyList<YamlNode> documents)
    {
        List<Spot> spots = [];
        Stack<(YamlNode Node, string Key, YamlNode? KeyNode, Spot? Outer)> open = new(64);
        for (int i = documents.Count - 1; i >= 0; i--)
        {
            open.Push((documents[i], "", null, null));
        }

        while (open.TryPop(out (YamlNode Node, string Key, YamlNode? KeyNode, Spot? Outer) next))
        {
            // What an alias leads to is met where it is written.
            if (next.Node is YamlSequence sequence)
            {
                for (int i = sequence.Items.Count - 1; i >= 0; i--)
                {
                    open.Push((sequence.Items[i], next.Key, next.KeyNode, next.Outer));
                }
            }
            else if (next.Node is YamlMapping map)
            {
                Spot spot = new(map, next.Key, next.KeyNode, next.Outer);
                spots.Add(spot);
                for (int i = map.Entries.Count - 1; i >= 0; i--)
                {
                    open.Push((map.Entries[i].Value, map.Entries[i].Name ?? "", map.Entries[i].Key, spot));
                }
            }
        }

        return spots;
    }
}

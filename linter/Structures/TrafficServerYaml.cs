using System;
using System.Collections.Generic;
using WinRM.Lint.Proxies;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>records.yaml of Apache Traffic Server, from version 10 on.</summary>
internal sealed class TrafficServerYaml : IStructure
{
    /// <inheritdoc/>
    public string Name => "Traffic Server";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Reading.File.Path.EndsWith("records.yaml", StringComparison.Ordinal) && Root(tree) is not null;

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        Dictionary<string, (string Value, Place Place)> records = new(StringComparer.Ordinal);
        Stack<(string Name, YamlMapping Map)> open = new([("proxy.config", Root(tree)!)]);
        while (open.TryPop(out (string Name, YamlMapping Map) next))
        {
            foreach (YamlEntry entry in next.Map.Entries)
            {
                tree.File.Budget.Spend(1);
                string name = $"{next.Name}.{entry.Name}";
                if (entry.Value.Target is YamlMapping inner)
                {
                    open.Push((name, inner));

                    // A record that has others below it keeps its own value in an entry of this name.
                    if (inner["value"] is YamlScalar own)
                    {
                        records[name] = (own.Value, tree.PlaceOf(own));
                    }
                }
                else if (entry.Value.Target is YamlScalar scalar)
                {
                    records[name] = (scalar.Value, tree.PlaceOf(scalar));
                }
            }
        }

        TrafficServerRecords.Describe(tree.Reading, records);
    }

    private static YamlMapping? Root(Tree tree) => tree.File.Documents is [{ } root, ..] ? (root.Target.At("records") ?? root.Target.At("ts")) as YamlMapping : null;
}

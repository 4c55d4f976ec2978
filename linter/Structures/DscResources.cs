using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>DSC resources for WinRM in YAML and JSON: configuration documents, and Ansible's win_dsc.</summary>
internal sealed class DscResources : IStructure
{
    // Every resource has it in its name.
    private static readonly SearchValues<string> s_word = SearchValues.Create(["WSMan"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Name => "DSC";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Reading.File.Text.AsSpan().ContainsAny(s_word) && tree.Spots.Any(static spot => ResourceOf(spot.Map) is not null);

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots)
        {
            if (ResourceOf(spot.Map) is { } resource && tree.Layers(spot.Map["properties"] as YamlMapping ?? spot.Map) is var properties
                && properties["Ensure"] is not { Text: "Absent" or "absent" })
            {
                List<Fact> facts = [];
                foreach (YamlEntry entry in properties.Own.ByName.Values)
                {
                    Option option = Layers.Of(tree.Reading, entry);
                    if (DscKeys.Read(resource.Value, entry.Name!, option.Text) is { } read)
                    {
                        facts.Add(option.State(read.Setting, read.Value));
                    }
                }

                if (facts.Count > 0)
                {
                    tree.Reading.Add(Configuration.Of(DscKeys.Side(resource.Value)!.Value, facts, tree.Reading.At(resource.Start, resource.End)));
                }
            }
        }
    }

    private static YamlScalar? ResourceOf(YamlMapping map) =>
        Resource(map["resource_name"]) ?? Resource(map["type"]) ?? Resource(map["resource"]);

    private static YamlScalar? Resource(YamlNode? name) => name is YamlScalar scalar && DscKeys.IsResource(scalar.Value) ? scalar : null;
}

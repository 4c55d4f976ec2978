using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>Terraform's override files: an attribute, or all nested blocks of a name, stand in the place of those of the block of the same name.</summary>
internal static class HclOverrides
{
    /// <summary>Lays the blocks of override files over those of the others, which alone are left.</summary>
    public static List<YamlNode> Apply(IEnumerable<(SourceFile File, YamlMapping Root)> files, YamlBudget budget)
    {
        List<YamlNode> kept = [];
        Dictionary<string, YamlMapping> blocks = [];
        foreach ((SourceFile file, YamlMapping root) in files.OrderBy(static file => HclNames.IsOverride(file.File.Path)))
        {
            bool isOverride = HclNames.IsOverride(file.Path);
            foreach ((string name, YamlMapping body) in Blocks(root))
            {
                if (!isOverride)
                {
                    blocks.TryAdd(name, body);
                }
                else if (blocks.TryGetValue(name, out YamlMapping? lower))
                {
                    budget.Spend(1 + (lower.Entries.Count / 16));
                    HashSet<string?> named = [.. body.Entries.Select(static entry => entry.Name)];
                    lower.Entries.RemoveAll(entry => named.Contains(entry.Name));
                    lower.Entries.AddRange(body.Entries);
                }
            }

            if (!isOverride)
            {
                kept.Add(root);
            }
        }

        return kept;
    }

    // Blocks with their labels, which are their names.
    private static IEnumerable<(string Name, YamlMapping Body)> Blocks(YamlMapping root)
    {
        foreach (YamlEntry block in root.Entries)
        {
            int labels = block.Name switch { "resource" or "data" => 2, "provider" or "module" => 1, _ => 0 };
            foreach ((string name, YamlMapping body) in labels == 0 ? [] : labels == 1 ? Labelled(block) : Labelled(block).SelectMany(static type => type.Body.Entries.SelectMany(entry => Of(type.Name, entry))))
            {
                YamlEntry alias = labels == 1 ? body.Entries.Find(static entry => entry.Name == "alias") : default;
                yield return (alias.Value is YamlScalar scalar ? name + ":" + scalar.Value : name, body);
            }
        }
    }

    private static IEnumerable<(string Name, YamlMapping Body)> Labelled(YamlEntry block) =>
        block.Value is YamlMapping labels ? labels.Entries.SelectMany(entry => Of(block.Name!, entry)) : [];

    private static IEnumerable<(string Name, YamlMapping Body)> Of(string outer, YamlEntry entry) => entry.Value is YamlMapping body ? [(outer + "." + entry.Name, body)] : [];
}

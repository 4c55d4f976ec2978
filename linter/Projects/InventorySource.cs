using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>A file that names hosts and groups.</summary>
/// <param name="File">The file.</param>
/// <param name="Map">Its groups by name; an INI file is read into such a map.</param>
internal sealed record InventorySource(ProjectFile File, YamlMapping Map)
{
    // Files that are named after what they are for are alternatives of each other.
    private static readonly HashSet<string> s_stages = new(StringComparer.OrdinalIgnoreCase)
    {
        "prod", "prd", "production", "preprod", "stage", "staging", "stg", "dev", "devel", "development", "test", "testing", "tst", "qa", "uat", "lab", "local",
        "sandbox", "vagrant", "ci", "demo",
    };

    private static readonly string[] s_keys = ["hosts", "children", "vars"];
    private static readonly ByteWords s_keyWords = new(s_keys);

    /// <summary>Its folder.</summary>
    public string Folder => RunFiles.FolderOf(File.Name);

    /// <summary>Ansible reads it when it is given the folder; some extensions are passed over there.</summary>
    public bool IsPartOfFolder => !RunFiles.NameOf(File.Name).StartsWith('.') && System.IO.Path.GetExtension(File.Name) is not (".ini" or ".cfg");

    /// <summary>False for a file that is none, which can be told without decoding it.</summary>
    public static bool MayBe(ProjectFile file) => System.IO.Path.GetExtension(file.Name) is ".yml" or ".yaml" or ".json" ? file.Has(s_keyWords) : file.Source is not null;

    /// <summary>Reads a file that is an inventory by its content; null for any other.</summary>
    public static InventorySource? Read(RunFiles files, ProjectFile file, YamlBudget budget)
    {
        string extension = System.IO.Path.GetExtension(file.Name);
        if ((extension.Length == 0 || (extension is ".yml" or ".yaml" or ".json" && MayHoldGroups(file))) && files.Root(file) is YamlMapping map)
        {
            return InventoryGraph.IsInventory(map) && map["plugin"] is null ? new InventorySource(file, map) : null;
        }

        if (extension is ".yml" or ".yaml" or ".json" or ".j2" || file.Source is not { } source || source.Text.StartsWith("#!", StringComparison.Ordinal))
        {
            return null;
        }

        // A list of words may be anything, unless its name tells.
        bool isPlain = !source.Text.Contains('[', StringComparison.Ordinal) && !source.Text.Contains("ansible_", StringComparison.Ordinal) && !InventoryPlaces.IsNamed(RunFiles.NameOf(file.Name));
        return !isPlain && IniInventory.TryRead(source, budget) is { } groups ? new InventorySource(file, groups) : null;
    }

    // Most files can be told without parsing: they lack the words of a group, or are lists.
    private static bool MayHoldGroups(ProjectFile file)
    {
        if (file.Source is not { } source || !Array.Exists(s_keys, key => source.Text.Contains(key, StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (ReadOnlySpan<char> line in source.Text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace() && line[0] != '#' && !line.StartsWith("---"))
            {
                return !line.StartsWith("- ");
            }
        }

        return false;
    }

    /// <summary>Would somebody give Ansible the folder, rather than one of these files?</summary>
    public static bool BelongTogether(IReadOnlyList<InventorySource> sources)
    {
        string[] names = [.. sources.Select(static source => RunFiles.NameOf(source.File.Name))];
        if (names.All(static name => char.IsAsciiDigit(name[0])))
        {
            return true;
        }

        if (names.Any(static name => name.Split('.', '-', '_').Any(s_stages.Contains)))
        {
            return false;
        }

        // Without hosts a file is of no use alone; two that say different things of the same group are alternatives.
        return sources.Any(static source => !NamesHosts(source.Map, 0)) || !Contradict(sources);
    }

    private static bool NamesHosts(YamlMapping groups, int depth) => depth < 16 && groups.ByName.Values.Any(entry => entry.Value.Target is YamlMapping group
        && (group["hosts"] is YamlMapping { Entries.Count: > 0 } || (group["children"] is YamlMapping children && NamesHosts(children, depth + 1))));

    private static bool Contradict(IReadOnlyList<InventorySource> sources)
    {
        Dictionary<(string Group, string Var), string> said = [];
        foreach (InventorySource source in sources)
        {
            foreach ((string name, YamlEntry group) in source.Map.ByName)
            {
                foreach (YamlEntry entry in ((group.Value.Target as YamlMapping)?["vars"] as YamlMapping)?.Entries ?? [])
                {
                    string key = entry.Name ?? "";
                    string value = (entry.Value.Target as YamlScalar)?.Value ?? "";
                    if (AnsibleScope.IsConnectionVar(key) && !said.TryAdd((name, key), value) && said[(name, key)] != value)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>
/// Inventories of AWX and Ansible's controller: what they export, the modules that fill them, and the lists that collections
/// for configuration as code take. Variables are a map, or YAML or JSON in a text.
/// </summary>
internal sealed partial class ControllerInventory : IStructure
{
    /// <inheritdoc/>
    public string Name => "AWX";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Names("variables") && tree.Names("ansible_") && tree.Spots.Any(static spot => KindOf(spot) is not null);

    /// <summary>The variables of a map stand for hosts of a controller, which has others for them as well.</summary>
    public static bool IsVariables(string key, YamlMapping map) =>
        key == "variables" && map["name"] is YamlScalar && (map["inventory"] is not null || map["organization"] is not null || map["related"] is not null || map["natural_key"] is not null);

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        Maps maps = new(tree.File.Budget);
        Dictionary<string, YamlMapping> inventories = new(StringComparer.Ordinal);
        foreach (Spot spot in tree.Spots)
        {
            if (KindOf(spot) is not { } kind || spot.Map["name"] is not YamlScalar name)
            {
                continue;
            }

            string inventory = kind == "inventory" ? name.Value : NameOf(spot.Map["inventory"]) ?? NameOf(spot.Around.FirstOrDefault(static around => KindOf(around) == "inventory")?.Map) ?? "";
            if (!inventories.TryGetValue(inventory, out YamlMapping? root))
            {
                inventories.Add(inventory, root = new YamlMapping(tree.File.Budget));
            }

            YamlMapping all = maps.Inner(root, InventoryGraph.Root, name);
            if (kind == "inventory")
            {
                Add(tree, maps.Inner(all, "vars", name), spot.Map["variables"]);
            }
            else if (kind == "host")
            {
                Add(tree, maps.Inner(maps.Inner(all, "hosts", name), name.Value, name), spot.Map["variables"]);
            }
            else
            {
                YamlMapping group = maps.Inner(maps.Inner(all, "children", name), name.Value, name);
                Add(tree, maps.Inner(group, "vars", name), spot.Map["variables"]);
                YamlMapping? related = spot.Map["related"] as YamlMapping;
                AddNames(maps, group, "hosts", related?["hosts"] ?? spot.Map["hosts"]);
                AddNames(maps, group, "children", related?["children"] ?? spot.Map["children"]);
            }
        }

        foreach (Subject subject in inventories.Values.SelectMany(root => new AnsibleInventory(tree.Reading.File, root, tree.File.Budget).Describe()))
        {
            tree.Reading.Add(subject);
        }
    }

    private static void AddNames(Maps maps, YamlMapping group, string key, YamlNode? list)
    {
        foreach (YamlNode item in (list as YamlSequence)?.Items ?? [])
        {
            if (NameOf(item.Target) is { } name)
            {
                maps.Inner(maps.Inner(group, key, item), name, item);
            }
        }
    }

    private static void Add(Tree tree, YamlMapping vars, YamlNode? node)
    {
        if (node is YamlMapping map)
        {
            vars.Entries.AddRange(map.ByName.Values);
        }
        else if (node is YamlScalar { Tag: null } text)
        {
            MappedWord.Of(tree, text).AddMap(vars);
            tree.Claim(text);
        }
    }

    private static string? NameOf(YamlNode? node) => ((node as YamlMapping)?["name"] ?? node) is YamlScalar { Value: var name } ? name : null;

    private static string? KindOf(Spot spot) => spot switch
    {
        { Key: "inventory" } when spot.Map["related"] is YamlMapping => "inventory",
        { Key: "groups" or "hosts", Outer: { Key: "related", Outer.Key: "inventory" } } => spot.Key[..^1],
        _ when Module().Match(spot.Key) is { Success: true } module => module.Groups["kind"].Value,
        _ when List().Match(spot.Key) is { Success: true } list => list.Groups["kind"].Value switch { "inventories" => "inventory", var kind => kind[..^1] },
        _ => null,
    };

    /// <summary>Maps that are put together, each found by its name however many there are.</summary>
    private sealed class Maps(YamlBudget budget)
    {
        private readonly Dictionary<(YamlMapping, string), YamlMapping> _made = [];

        /// <summary>The map under a key, which is made when there is none.</summary>
        public YamlMapping Inner(YamlMapping map, string key, YamlNode place)
        {
            if (!_made.TryGetValue((map, key), out YamlMapping? inner))
            {
                _made.Add((map, key), inner = new YamlMapping(budget) { Start = place.Start, End = place.End });
                map.Entries.Add(new YamlEntry(new YamlScalar { Value = key, Start = place.Start, End = place.End }, inner));
            }

            return inner;
        }
    }

    [GeneratedRegex(@"\A((awx\.awx|ansible\.(controller|tower|platform))\.((tower|controller)_)?|tower_|controller_)(?<kind>inventory|group|host)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Module();

    [GeneratedRegex(@"\A(awx|aap|tower|controller)_(?<kind>inventories|groups|hosts)\z", RegexOptions.CultureInvariant)]
    private static partial Regex List();
}

using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Hcl;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>Terraform's provider for Ansible: resources that are hosts and groups of an inventory, or run a playbook.</summary>
internal sealed class TerraformAnsible : IStructure
{
    /// <inheritdoc/>
    public string Name => "Terraform's Ansible resources";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Names("ansible_host") || tree.Names("ansible_group") || tree.Names("ansible_playbook");

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        AnsibleGroups groups = new(tree.Spots.Where(static spot => IsResource(spot, "ansible_group")), tree.File.Budget);
        foreach (Spot spot in tree.Spots)
        {
            if (IsResource(spot, "ansible_host"))
            {
                YamlMapping[] around = [.. groups.Around(spot)];
                IEnumerable<YamlMapping> own = spot.Map["variables"] is { } variables and not YamlMapping ? [Unseen(around, variables, tree.File.Budget)] : Maps(spot, "variables");
                State(tree, NameOf(spot), [.. around, .. own]);
            }
            else if (IsResource(spot, "ansible_playbook"))
            {
                State(tree, NameOf(spot), [.. Maps(spot, "extra_vars")]);
            }
        }

        // A group whose hosts are not seen is judged with what it says itself.
        foreach (Spot group in groups.Unused)
        {
            State(tree, null, [.. groups.Above(group)]);
        }
    }

    /// <summary>The map is the body of a resource of a type.</summary>
    public static bool IsResource(Spot spot, string type) => spot.Outer is { Outer.Key: "resource" } outer && outer.Key == type;

    /// <summary>The maps of variables in a resource.</summary>
    public static IEnumerable<YamlMapping> Maps(Spot resource, string name) => resource.Map[name] is YamlMapping map ? [map] : [];

    /// <summary>The name that a resource gives what it stands for.</summary>
    public static string? NameOf(Spot resource) => resource.Map["name"] is YamlScalar scalar && !Placeholder.Is(scalar) ? scalar.Value : null;

    // Variables that cannot be seen may change all that the groups say.
    private static YamlMapping Unseen(IEnumerable<YamlMapping> around, YamlNode variables, YamlBudget budget)
    {
        YamlMapping unseen = new(budget) { Start = variables.Start, End = variables.End };
        foreach (YamlEntry entry in around.SelectMany(static map => map.Entries))
        {
            budget.Spend(1);
            unseen.Entries.Add(new YamlEntry(entry.Key, new YamlScalar { Value = "", Start = variables.Start, End = variables.End, Tag = HclReader.Expression }));
        }

        return unseen;
    }

    // From the outermost map to the innermost. Nobody else looks at them.
    private static void State(Tree tree, string? name, IReadOnlyList<YamlMapping> maps)
    {
        foreach (YamlMapping map in maps)
        {
            tree.File.Budget.Spend(1 + (map.Entries.Count / 16));
            tree.Claim(map);
        }

        string[] names = [.. maps.SelectMany(static map => map.ByName.Keys).Where(AnsibleScope.IsConnectionVar).Distinct()];
        foreach (Layers branch in names.Length == 0 ? [] : tree.Layers(maps).Branches(names))
        {
            AnsibleScope scope = AnsibleScope.Empty;
            foreach (YamlMapping map in maps)
            {
                scope = scope.Inherit().With(new VarLayer(tree.Reading.File, branch.Chosen(map, names, tree.File.Budget)));
            }

            foreach (Rules.Subject subject in scope.Vars.Any(static variable => variable.Decides) ? AnsibleConnection.Describe(scope, name) : [])
            {
                tree.Reading.Add(subject);
            }
        }
    }
}

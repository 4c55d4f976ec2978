using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>The groups of an Ansible inventory that Terraform keeps, by their names and by those of their resources.</summary>
internal sealed class AnsibleGroups
{
    // Groups in groups; more only go round in circles.
    private const int MaxDepth = 8;

    private const string Prefix = "ansible_group.";

    private readonly Dictionary<string, Spot> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Spot, List<Spot>> _parents = [];
    private readonly HashSet<Spot> _used = [];
    private readonly List<Spot> _all;
    private readonly YamlBudget _budget;

    /// <summary>Groups with their children.</summary>
    public AnsibleGroups(IEnumerable<Spot> groups, YamlBudget budget)
    {
        _all = [.. groups];
        _budget = budget;
        foreach (Spot group in _all)
        {
            _byName.TryAdd(Prefix + group.Key, group);
            if (TerraformAnsible.NameOf(group) is { } name)
            {
                _byName.TryAdd(name, group);
            }
        }

        foreach (Spot group in _all)
        {
            foreach (Spot child in Named(group.Map["children"]))
            {
                _used.Add(group);
                (_parents.TryGetValue(child, out List<Spot>? parents) ? parents : _parents[child] = []).Add(group);
            }
        }
    }

    /// <summary>The groups in which no host was seen.</summary>
    public IEnumerable<Spot> Unused => _all.Where(group => !_used.Contains(group));

    /// <summary>The variables of the groups that a host is in, the outermost first.</summary>
    public IEnumerable<YamlMapping> Around(Spot host)
    {
        Spot[] groups = [.. Named(host.Map["groups"])];
        return Variables(groups, _used);
    }

    /// <summary>The variables of a group and of those that it is in.</summary>
    public IEnumerable<YamlMapping> Above(Spot group) => Variables([group], []);

    // Of groups at one depth the alphabetically later has its way.
    private List<YamlMapping> Variables(IReadOnlyList<Spot> groups, HashSet<Spot> seen)
    {
        List<YamlMapping> variables = [];
        HashSet<Spot> here = [];
        IReadOnlyList<Spot> level = groups;
        for (int depth = 0; depth < MaxDepth && level.Count > 0; depth++)
        {
            _budget.Spend(level.Count);
            Spot[] fresh = [.. level.Where(here.Add)];
            seen.UnionWith(fresh);
            variables.InsertRange(0, fresh.OrderBy(static group => TerraformAnsible.NameOf(group) ?? group.Key, StringComparer.Ordinal).SelectMany(static group => TerraformAnsible.Maps(group, "variables")));
            level = [.. fresh.SelectMany(group => _parents.GetValueOrDefault(group) ?? [])];
        }

        return variables;
    }

    // A list of names, or of resources: ansible_group.x.name.
    private IEnumerable<Spot> Named(YamlNode? list)
    {
        foreach (YamlScalar item in list is YamlSequence { Tag: null } items ? items.Items.OfType<YamlScalar>() : [])
        {
            string name = item.Value.Trim().TrimStart('$', '{').TrimEnd('}').Trim();
            int dot = name.StartsWith(Prefix, StringComparison.Ordinal) ? name.IndexOf('.', Prefix.Length) : -1;
            if (_byName.TryGetValue(dot < 0 ? name : name[..dot], out Spot? group))
            {
                yield return group;
            }
        }
    }
}

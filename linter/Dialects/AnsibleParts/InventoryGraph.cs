using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>The groups and hosts of an inventory, which may come from several files. INI inventories are read into maps first.</summary>
internal sealed class InventoryGraph
{
    /// <summary>The group that holds every host.</summary>
    public const string Root = "all";

    /// <summary>The group of hosts that no other group lists.</summary>
    public const string Rest = "ungrouped";

    private static readonly InventoryGroup s_rest = new(Rest);

    // Circles of child groups end here; real inventories are a handful of levels deep.
    private const int MaxDepth = 64;

    private readonly Dictionary<string, InventoryGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InventoryHost> _hosts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _namesByGroups = new(StringComparer.Ordinal);
    private readonly YamlBudget _budget;

    /// <summary>An inventory without groups.</summary>
    public InventoryGraph(YamlBudget budget) => _budget = budget;

    /// <summary>The hosts in the order in which they are named.</summary>
    public IReadOnlyDictionary<string, InventoryHost> Hosts => _hosts;

    /// <summary>The groups in the order in which they are named.</summary>
    public IReadOnlyDictionary<string, InventoryGroup> Groups => _groups;

    /// <summary>True for a map from group names to groups.</summary>
    public static bool IsInventory(YamlMapping map)
    {
        // Ansible passes over what it does not know in a group; the root is sign enough.
        if (map[Root] is YamlMapping root && (root["hosts"] is YamlMapping || root["children"] is YamlMapping))
        {
            return true;
        }

        bool found = false;
        foreach (YamlEntry entry in map.Held)
        {
            bool isGroup = entry.Value.Target is YamlMapping group && IsGroup(group);
            if (!isGroup && entry.Value.Target is not YamlScalar { IsNull: true })
            {
                return false;
            }

            found |= isGroup;
        }

        return found;
    }

    /// <summary>Takes in the groups of a map of a file; what a later file sets overrides what an earlier one set.</summary>
    public void Add(SourceFile file, YamlMapping map)
    {
        foreach ((string name, YamlEntry entry) in map.ByName)
        {
            Add(file, name, entry.Value.Target as YamlMapping, parent: null, depth: 0);
        }
    }

    /// <summary>The groups that list a host; "ungrouped" is for those that no other lists.</summary>
    public IReadOnlyList<InventoryGroup> GroupsOf(InventoryHost host)
    {
        InventoryGroup[] groups = [.. host.Groups.Where(static group => group.Name is not (Root or Rest)).Distinct()];
        return groups.Length > 0 ? groups : [_groups.TryGetValue(Rest, out InventoryGroup? rest) ? rest : s_rest];
    }

    /// <summary>The given groups and all above them, "all" included, in the order in which their variables apply.</summary>
    public List<InventoryGroup> WithAncestors(IEnumerable<InventoryGroup> groups)
    {
        HashSet<InventoryGroup> all = [];
        Stack<InventoryGroup> open = new(groups);
        if (_groups.TryGetValue(Root, out InventoryGroup? root))
        {
            open.Push(root);
        }

        while (open.TryPop(out InventoryGroup? group))
        {
            if (all.Add(group))
            {
                _budget.Spend(1);
                group.Parents.ForEach(open.Push);
            }
        }

        return [.. all.OrderBy(static g => g.Depth(MaxDepth)).ThenBy(static g => g.Priority).ThenBy(static g => g.Name, StringComparer.Ordinal)];
    }

    /// <summary>The names of all groups that a host belongs to.</summary>
    public IReadOnlySet<string> GroupNamesOf(InventoryHost host)
    {
        IReadOnlyList<InventoryGroup> groups = GroupsOf(host);
        string key = string.Join('\n', groups.Select(static group => group.Name));
        if (!_namesByGroups.TryGetValue(key, out HashSet<string>? names))
        {
            _namesByGroups[key] = names = [.. WithAncestors(groups).Select(static group => group.Name)];
        }

        return names;
    }

    private static bool IsGroup(YamlMapping map)
    {
        foreach ((string name, YamlEntry entry) in map.ByName)
        {
            if (name is not ("hosts" or "vars" or "children") || entry.Value.Target is not (YamlMapping or YamlScalar { IsNull: true }))
            {
                return false;
            }
        }

        return map.ByName.Count > 0;
    }

    private void Add(SourceFile file, string name, YamlMapping? map, InventoryGroup? parent, int depth)
    {
        if (!_groups.TryGetValue(name, out InventoryGroup? group))
        {
            _groups[name] = group = new InventoryGroup(name);
        }

        if (parent is not null && parent != group && !group.Parents.Contains(parent))
        {
            group.Parents.Add(parent);
        }

        _budget.Spend(1);
        if (map is null || depth >= MaxDepth)
        {
            return;
        }

        // In the order in which they are written: of a host that is named twice, the later variables win.
        foreach ((string section, YamlEntry entry) in map.ByName)
        {
            if (section == "vars" && entry.Value.Target is YamlMapping vars && !group.Vars.Contains(new VarLayer(file, vars)))
            {
                group.Vars.Add(new VarLayer(file, vars));
            }

            foreach ((string item, YamlEntry value) in EntriesOf(section == "hosts" ? entry.Value.Target : null))
            {
                AddHosts(file, item, value, group);
            }

            foreach ((string item, YamlEntry value) in EntriesOf(section == "children" ? entry.Value.Target : null))
            {
                Add(file, item, value.Value.Target as YamlMapping, group, depth + 1);
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, YamlEntry>> EntriesOf(YamlNode? node) => node is YamlMapping map ? map.ByName : [];

    private void AddHosts(SourceFile file, string text, YamlEntry entry, InventoryGroup group)
    {
        HostPattern pattern = HostPattern.Read(text);
        YamlMapping? port = pattern.Port is null ? null : PortVars(pattern.Port, entry.Key);
        foreach (string name in HostRange.Expand(pattern.Name, _budget))
        {
            _budget.Spend(1);
            bool isNew = !_hosts.TryGetValue(name, out InventoryHost? host);
            if (host is null)
            {
                _hosts[name] = host = new InventoryHost(name, file);
            }

            host.Groups.Add(group);
            if (isNew && port is not null)
            {
                // A port after the name counts only where a host is named first.
                host.Vars.Add(new VarLayer(file, port));
            }

            if (entry.Value.Target is YamlMapping { Entries.Count: > 0 } vars)
            {
                host.Vars.Add(new VarLayer(file, vars));
            }
        }
    }

    private YamlMapping PortVars(string port, YamlNode key)
    {
        int end = key is YamlScalar { Style: YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted } && key.End - key.Start > 2 && !IsBare(key) ? key.End - 1 : key.End;
        YamlMapping map = new(_budget) { Start = key.Start, End = key.End };
        map.Entries.Add(new YamlEntry(
            new YamlScalar { Value = "ansible_port", Style = YamlScalarStyle.Plain, Start = end - port.Length, End = end },
            new YamlScalar { Value = port, Style = YamlScalarStyle.Plain, Start = end - port.Length, End = end }));
        return map;

        // The names of INI inventories are scalars without quotes around them.
        static bool IsBare(YamlNode key) => key is YamlScalar scalar && scalar.Value.Length == key.End - key.Start;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>
/// An inventory: groups with variables, child groups and hosts. Variables hold for a host the way Ansible merges them: by
/// the depth of the group, then by its name, the host's own last.
/// </summary>
internal sealed class AnsibleInventory
{
    // Circles of child groups end here; real inventories are a handful of levels deep.
    private const int MaxDepth = 64;

    // Beyond this number every host pays for the variables that it inherits: no plugin reads as many.
    private const int UsualVars = 64;

    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Host> _hosts = new(StringComparer.Ordinal);
    private readonly YamlBudget _budget;

    /// <summary>An inventory without groups.</summary>
    public AnsibleInventory(YamlBudget budget) => _budget = budget;

    /// <summary>True for a map from group names to groups.</summary>
    public static bool IsInventory(YamlMapping map)
    {
        bool found = false;
        foreach (YamlEntry entry in map.ByName.Values)
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

    /// <summary>Takes in the groups of a map.</summary>
    public void Add(YamlMapping map)
    {
        foreach (KeyValuePair<string, YamlEntry> entry in map.ByName)
        {
            Add(entry.Key, entry.Value.Value.Target as YamlMapping, parent: null, depth: 0);
        }
    }

    /// <summary>One connection for each way in which hosts are set up, and for each group without hosts.</summary>
    public IEnumerable<Subject> Describe(Reading reading)
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        HashSet<Group> populated = [];
        Dictionary<string, AnsibleScope> scopes = new(StringComparer.Ordinal);
        foreach ((string name, Host host) in _hosts)
        {
            List<Group> groups = Contributing(host.Groups);
            populated.UnionWith(groups);
            string path = string.Join('\n', groups.Select(static g => g.Name));
            if (!scopes.TryGetValue(path, out AnsibleScope? scope))
            {
                scopes[path] = scope = ScopeOf(reading, groups).Inherit();
            }

            foreach (YamlMapping vars in host.Vars)
            {
                _budget.Spend(Math.Max(0, scope.Vars.Count - UsualVars));
                scope = scope.With(reading, vars);
            }

            bool isOwn = scope.ChangesConnection || Endpoint.IsLoopbackHost(name);
            // Hosts that add nothing are one connection, told once and under the name of their innermost group; so are
            // the hosts of one range, under the name of the first.
            string own = !isOwn ? "" : Endpoint.IsLoopbackHost(name) ? name : string.Join(' ', host.Vars.Select(static v => v.Start));
            if ((isOwn || groups.Count > 0) && told.Add(own + '\n' + path))
            {
                foreach (Subject subject in AnsibleConnection.Describe(scope, isOwn ? name : groups[^1].Name))
                {
                    yield return subject;
                }
            }
        }

        foreach (Group group in _groups.Values)
        {
            if (group.SetsConnection && !populated.Contains(group))
            {
                List<Group> groups = Contributing([group]);
                groups.Remove(group);
                AnsibleScope outer = ScopeOf(reading, groups).Inherit();
                AnsibleScope scope = group.Vars.Aggregate(outer, (current, vars) => current.With(reading, vars));
                foreach (Subject subject in scope.ChangesConnection ? AnsibleConnection.Describe(scope, group.Name) : [])
                {
                    yield return subject;
                }
            }
        }
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

    private Group Add(string name, YamlMapping? map, Group? parent, int depth)
    {
        if (!_groups.TryGetValue(name, out Group? group))
        {
            _groups[name] = group = new Group(name);
        }

        if (parent is not null && parent != group && !group.Parents.Contains(parent))
        {
            group.Parents.Add(parent);
        }

        _budget.Spend(1);
        if (map is null || depth >= MaxDepth)
        {
            return group;
        }

        if (map["vars"] is YamlMapping vars && !group.Vars.Contains(vars))
        {
            group.Vars.Add(vars);
        }

        foreach ((string host, YamlEntry entry) in EntriesOf(map["hosts"]))
        {
            AddHost(host, entry.Value.Target as YamlMapping, group);
        }

        foreach ((string child, YamlEntry entry) in EntriesOf(map["children"]))
        {
            Add(child, entry.Value.Target as YamlMapping, group, depth + 1);
        }

        return group;
    }

    private static IEnumerable<KeyValuePair<string, YamlEntry>> EntriesOf(YamlNode? node) => node is YamlMapping map ? map.ByName : [];

    private void AddHost(string pattern, YamlMapping? vars, Group group)
    {
        foreach (string name in HostRange.Expand(pattern, _budget))
        {
            AddOne(name, vars, group);
        }
    }

    private void AddOne(string name, YamlMapping? vars, Group group)
    {
        _budget.Spend(1);
        if (!_hosts.TryGetValue(name, out Host? host))
        {
            _hosts[name] = host = new Host();
        }

        host.Groups.Add(group);
        if (vars is not null)
        {
            host.Vars.Add(vars);
        }
    }

    /// <summary>The groups above and including the given ones that set connection variables, in the order in which they apply.</summary>
    private List<Group> Contributing(IEnumerable<Group> groups)
    {
        HashSet<Group> all = [];
        Stack<Group> open = new(groups);
        if (_groups.TryGetValue("all", out Group? root))
        {
            open.Push(root);
        }

        while (open.TryPop(out Group? group))
        {
            if (all.Add(group))
            {
                _budget.Spend(1);
                group.Parents.ForEach(open.Push);
            }
        }

        return [.. all.Where(static g => g.SetsConnection)
            .OrderBy(static g => g.Depth(MaxDepth)).ThenBy(static g => g.Name, StringComparer.Ordinal)];
    }

    private static AnsibleScope ScopeOf(Reading reading, List<Group> groups) =>
        groups.SelectMany(static g => g.Vars).Aggregate(AnsibleScope.Empty, (scope, vars) => scope.With(reading, vars));

    private sealed class Group(string name)
    {
        private int _depth = -1;
        private bool? _setsConnection;

        public string Name { get; } = name;

        public List<YamlMapping> Vars { get; } = [];

        public List<Group> Parents { get; } = [];

        /// <summary>Asked when all variables are known.</summary>
        public bool SetsConnection => _setsConnection ??= Vars.Exists(static v => v.ByName.Keys.Any(AnsibleScope.IsConnectionVar));

        /// <summary>The longest way up; "all" is the root of every inventory, named or not.</summary>
        public int Depth(int limit)
        {
            if (_depth < 0)
            {
                _depth = 0;
                int longest = Name == "all" || limit == 0 ? 0 : 1;
                foreach (Group parent in limit == 0 ? [] : Parents)
                {
                    longest = Math.Max(longest, 1 + parent.Depth(limit - 1));
                }

                _depth = longest;
            }

            return _depth;
        }
    }

    private sealed class Host
    {
        public List<Group> Groups { get; } = [];

        public List<YamlMapping> Vars { get; } = [];
    }
}

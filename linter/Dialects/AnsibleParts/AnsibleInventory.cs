using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>
/// One inventory file, judged by itself. Variables hold for a host the way Ansible merges them: by the depth of the group,
/// then by its priority and name, the host's own last.
/// </summary>
internal sealed class AnsibleInventory
{
    // Beyond this number every host pays for the variables that it inherits: no plugin reads as many.
    private const int UsualVars = 64;

    private readonly InventoryGraph _graph;
    private readonly YamlBudget _budget;

    /// <summary>The inventory that a map of a file describes.</summary>
    public AnsibleInventory(SourceFile file, YamlMapping map, YamlBudget budget)
    {
        _budget = budget;
        _graph = new InventoryGraph(budget);
        _graph.Add(file, map);
    }

    /// <summary>One connection for each way in which hosts are set up, and for each group without hosts.</summary>
    public IEnumerable<Subject> Describe()
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        HashSet<InventoryGroup> populated = [];
        Dictionary<string, AnsibleScope> scopes = new(StringComparer.Ordinal);
        foreach ((string name, InventoryHost host) in _graph.Hosts)
        {
            List<InventoryGroup> groups = Contributing(host.Groups);
            InventoryGroup? innermost = groups.FindLast(static group => group.SetsConnection);
            populated.UnionWith(groups);
            string path = string.Join('\n', groups.Select(static g => g.Name));
            if (!scopes.TryGetValue(path, out AnsibleScope? scope))
            {
                scopes[path] = scope = ScopeOf(groups).Inherit();
            }

            foreach (VarLayer vars in host.Vars)
            {
                _budget.Spend(Math.Max(0, scope.Vars.Count - UsualVars));
                scope = scope.With(vars);
            }

            bool isOwn = scope.ChangesConnection || Endpoint.IsLoopbackHost(name);
            // Hosts that add nothing are one connection, told once and under the name of their innermost group; so are
            // the hosts of one range, under the name of the first.
            string own = !isOwn ? "" : Endpoint.IsLoopbackHost(name) ? name : string.Join(' ', host.Vars.Select(static v => v.Map.Start));
            if ((isOwn || innermost is not null) && told.Add(own + '\n' + path))
            {
                foreach (Subject subject in AnsibleConnection.Describe(scope, isOwn ? name : innermost!.Name))
                {
                    yield return subject;
                }
            }
        }

        foreach (InventoryGroup group in _graph.Groups.Values)
        {
            if (group.SetsConnection && !populated.Contains(group))
            {
                List<InventoryGroup> groups = Contributing([group]);
                groups.Remove(group);
                AnsibleScope scope = ScopeOf(groups).Inherit().With(group.Vars);
                foreach (Subject subject in scope.ChangesConnection ? AnsibleConnection.Describe(scope, group.Name) : [])
                {
                    yield return subject;
                }
            }
        }
    }

    /// <summary>The groups above and including the given ones that set variables, in the order in which they apply.</summary>
    private List<InventoryGroup> Contributing(IEnumerable<InventoryGroup> groups) =>
        _graph.WithAncestors(groups).FindAll(static group => group.Vars.Exists(static vars => vars.Map.Entries.Count > 0));

    private static AnsibleScope ScopeOf(List<InventoryGroup> groups) => AnsibleScope.Empty.With(groups.SelectMany(static group => group.Vars));
}

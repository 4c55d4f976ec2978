using System;
using System.Collections.Generic;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>
/// Walks the documents of one file: finds inventories, maps with connection variables, plays and tasks, and hands each the
/// variables of the scopes around it.
/// </summary>
internal sealed class AnsibleWalker
{
    private static readonly IReadOnlyList<IAnsibleModule> s_modules = [new ScriptModules(), new RegistryModule(), new HttpProxyModule(), new InetProxyModule()];

    private readonly Tree? _tree;
    private readonly SourceFile _source;
    private readonly Limits _limits;
    private readonly YamlBudget _budget;
    private readonly Action<Subject> _add;
    private readonly HashSet<(YamlNode, AnsibleScope)> _followed = [];
    private int _depth;
    private int _aliases;

    /// <summary>A walker for one file.</summary>
    public AnsibleWalker(Tree tree)
        : this(tree.Reading.File, tree.Reading.Limits, tree.File.Budget, tree.Reading.AddAlone) => _tree = tree;

    /// <summary>A walker that looks for connections only.</summary>
    /// <param name="source">The file.</param>
    /// <param name="limits">How deep aliases may lead.</param>
    /// <param name="budget">What aliases and hosts are charged to.</param>
    /// <param name="add">Takes the connections.</param>
    public AnsibleWalker(SourceFile source, Limits limits, YamlBudget budget, Action<Subject> add)
    {
        _source = source;
        _limits = limits;
        _budget = budget;
        _add = add;
    }

    /// <summary>Tells the connections of a scope; the name is that of the one host that they lead to, if there is one.</summary>
    public Func<AnsibleScope, string?, IEnumerable<Subject>> Describe { get; init; } = static (scope, name) => AnsibleConnection.Describe(scope, name);

    /// <summary>The scopes are those of known hosts; a task that is delegated runs on another one.</summary>
    public bool KnowsHosts { get; init; }

    /// <summary>What holds for a host that a task adds to the inventory, out of its arguments; null when that cannot be told.</summary>
    public Func<YamlMapping, AnsibleScope?> ScopeOfAdded { get; init; } = static _ => null;

    /// <summary>States the subjects of all documents.</summary>
    public void Walk(IReadOnlyList<YamlNode> documents)
    {
        foreach (YamlNode document in documents)
        {
            Walk(document, AnsibleScope.Empty, HostOf(_source.Path), inList: false);
        }
    }

    /// <summary>States what the values of variables hold: data of its own, which inherits nothing.</summary>
    public void WalkValues(YamlMapping vars)
    {
        foreach (YamlEntry entry in vars.ByName.Values)
        {
            Walk(entry.Value, AnsibleScope.Empty, null, inList: false);
        }
    }

    /// <summary>States the subjects of an item of a playbook or task file.</summary>
    public void WalkItem(YamlNode item, AnsibleScope scope) => Walk(item, scope, null, inList: true);

    /// <summary>States what stands in a play, whose own variables are known.</summary>
    public void WalkInside(YamlMapping play, AnsibleScope scope) => WalkEntries(play, scope, inList: true);

    /// <summary>What holds in a play or task: keywords and variables over those of the outer scope.</summary>
    /// <param name="map">The play or task.</param>
    /// <param name="outer">What holds around it.</param>
    /// <param name="extras">What comes after the variables that are written in it.</param>
    public AnsibleScope ScopeOf(YamlMapping map, AnsibleScope outer, IReadOnlyList<VarLayer> extras)
    {
        AnsibleScope scope = WithKeywords(map, outer.Inherit());
        return WithVars(map, scope).With(extras);
    }

    private void Walk(YamlNode node, AnsibleScope scope, string? name, bool inList)
    {
        // What an alias leads to was walked where it stands; once more is enough for each set of outer variables.
        if (node is YamlAlias && (node.Target is not { } target || !_followed.Add((target, scope))))
        {
            return;
        }

        // What is written is bounded by its size and by the nesting limit; aliases can multiply it and chain it deeper.
        _aliases += node is YamlAlias ? 1 : 0;
        _budget.Spend(_aliases > 0 ? 1 : 0);
        if (++_depth > 2 * _limits.Nesting)
        {
            throw new UnreadableException("aliases lead too deep", _source.LineOf(node.Start), isLimit: true);
        }

        switch (node.Target)
        {
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items)
                {
                    Walk(item, scope, null, inList: true);
                }

                break;
            case YamlMapping map when InventoryGraph.IsInventory(map):
                foreach (Subject subject in new AnsibleInventory(_source, map, _budget).Describe())
                {
                    _add(subject);
                }

                break;
            case YamlMapping map when _tree?.IsClaimed(map) != true:
                WalkMap(map, scope, name, inList);
                break;
        }

        _depth--;
        _aliases -= node is YamlAlias ? 1 : 0;
    }

    private void WalkMap(YamlMapping map, AnsibleScope outer, string? name, bool inList)
    {
        bool isDelegated = KnowsHosts && inList && map["delegate_to"] is not null;
        outer = isDelegated ? AnsibleScope.Empty : outer;
        AnsibleScope scope = WithVars(map, inList ? WithKeywords(map, outer.Inherit()) : outer.Inherit());
        if (scope.ChangesConnection)
        {
            string? other = map["delegate_to"] is YamlScalar target && !Jinja.IsTemplated(target) ? target.Value : null;
            foreach (Subject subject in isDelegated ? AnsibleConnection.Describe(scope, other) : Describe(scope, name))
            {
                _add(subject);
            }
        }

        WalkEntries(map, scope, inList);
    }

    private AnsibleScope WithVars(YamlMapping map, AnsibleScope scope)
    {
        scope = map["vars"] is YamlMapping vars ? scope.With(new VarLayer(_source, vars)) : scope;
        return AnsibleScope.SetsConnection(map) ? scope.With(new VarLayer(_source, map)) : scope;
    }

    private void WalkEntries(YamlMapping map, AnsibleScope scope, bool inList)
    {
        YamlMapping? vars = map["vars"] as YamlMapping;
        foreach (YamlEntry entry in map.Held)
        {
            string key = entry.Name!;
            if (inList && entry.Value.Target is { } arguments)
            {
                RunModule(key, arguments, map);
            }

            if (ControllerInventory.IsVariables(key, map))
            {
                continue;
            }

            if (entry.Value.Target == vars && vars is not null)
            {
                WalkValues(vars);
            }
            else if (IsAddHost(key) && entry.Value.Target is YamlMapping added && ScopeOfAdded(added) is { } around)
            {
                foreach (Subject subject in Describe(around.With(new VarLayer(_source, added)), NameFor(key, entry.Value, map) ?? "an added host"))
                {
                    _add(subject);
                }
            }
            else
            {
                Walk(entry.Value, IsStructure(key) ? scope : AnsibleScope.Empty, NameFor(key, entry.Value, map), inList: false);
            }
        }
    }

    private AnsibleScope WithKeywords(YamlMapping map, AnsibleScope scope)
    {
        bool isPlay = map["hosts"] is YamlScalar or YamlSequence;
        if (isPlay && map["hosts"] is YamlScalar)
        {
            scope = scope.With(_source, AnsibleScope.HostsKeyword, map.ByName["hosts"]);
        }

        if (map["connection"] is YamlScalar)
        {
            scope = scope.With(_source, AnsibleScope.ConnectionKeyword, map.ByName["connection"]);
        }

        bool isPort = map["port"] is YamlScalar && (isPlay || map["connection"] is YamlScalar);
        return isPort ? scope.With(_source, AnsibleScope.PortKeyword, map.ByName["port"]) : scope;
    }

    private void RunModule(string key, YamlNode arguments, YamlMapping task)
    {
        if (_tree is null)
        {
            return;
        }

        string module = key[(key.LastIndexOf('.') + 1)..];
        foreach (IAnsibleModule candidate in s_modules)
        {
            if (candidate.IsNamed(module))
            {
                candidate.Read(_tree, module, arguments, task);
            }
        }
    }

    /// <summary>Keys whose value runs under the variables of the map.</summary>
    private static bool IsStructure(string key) => key is
        "tasks" or "pre_tasks" or "post_tasks" or "handlers" or "roles" or "block" or "rescue" or "always"
        or "set_fact" or "ansible.builtin.set_fact";

    private static bool IsAddHost(string key) => key is "add_host" or "ansible.builtin.add_host";

    private static string? NameFor(string key, YamlNode value, YamlMapping parent)
    {
        if (IsAddHost(key) && value.Target is YamlMapping host)
        {
            return (host["name"] ?? host["hostname"] ?? host["host"]) is YamlScalar { Value: string name } && !Jinja.HasTemplate(name) ? name : null;
        }

        // The variables of single hosts, as in a dynamic inventory's "hostvars" or molecule's "host_vars".
        return value.Target is YamlMapping vars && parent.Entries.Count > 0 && AnsibleScope.SetsConnection(vars) && key.Length < 256 ? key : null;
    }

    /// <summary>The host whose variables a file in a host_vars folder holds.</summary>
    private static string? HostOf(string path)
    {
        string[] parts = path.Split('/');
        int folder = Array.IndexOf(parts, "host_vars");
        if (folder < 0 || folder + 1 >= parts.Length)
        {
            return null;
        }

        string host = parts[folder + 1];
        return folder + 2 < parts.Length ? host : System.IO.Path.GetFileNameWithoutExtension(host) is { } bare && host.EndsWith("ml", StringComparison.Ordinal) ? bare : host;
    }
}

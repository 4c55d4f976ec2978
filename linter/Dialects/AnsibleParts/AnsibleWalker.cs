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
    private static readonly IReadOnlyList<IAnsibleModule> s_modules = [new ScriptModules(), new HttpProxyModule(), new InetProxyModule()];

    private readonly Tree _tree;
    private readonly Reading _reading;
    private readonly YamlFile _file;
    private readonly HashSet<(YamlNode, AnsibleScope)> _followed = [];
    private int _depth;
    private int _aliases;

    /// <summary>A walker for one file.</summary>
    public AnsibleWalker(Tree tree)
    {
        _tree = tree;
        _reading = tree.Reading;
        _file = tree.File;
    }

    /// <summary>States the subjects of all documents.</summary>
    public void Walk()
    {
        foreach (YamlNode document in _file.Documents)
        {
            Walk(document, AnsibleScope.Empty, HostOf(_reading.File.Path), inList: false);
        }
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
        _file.Budget.Spend(_aliases > 0 ? 1 : 0);
        if (++_depth > 2 * _reading.Limits.Nesting)
        {
            throw new UnreadableException("aliases lead too deep", _reading.File.LineOf(node.Start), isLimit: true);
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
                foreach (Subject subject in new AnsibleInventory(_reading.File, map, _file.Budget).Describe())
                {
                    _reading.Add(subject);
                }

                break;
            case YamlMapping map:
                WalkMap(map, scope, name, inList);
                break;
        }

        _depth--;
        _aliases -= node is YamlAlias ? 1 : 0;
    }

    private void WalkMap(YamlMapping map, AnsibleScope outer, string? name, bool inList)
    {
        AnsibleScope scope = outer.Inherit();
        if (inList)
        {
            scope = WithKeywords(map, scope);
        }

        YamlMapping? vars = map["vars"] as YamlMapping;
        scope = vars is null ? scope : scope.With(new VarLayer(_reading.File, vars));
        scope = AnsibleScope.SetsConnection(map) ? scope.With(new VarLayer(_reading.File, map)) : scope;
        if (scope.ChangesConnection)
        {
            foreach (Subject subject in AnsibleConnection.Describe(scope, name))
            {
                _reading.Add(subject);
            }
        }

        foreach ((string key, YamlEntry entry) in map.ByName)
        {
            if (inList && entry.Value.Target is { } arguments)
            {
                RunModule(key, arguments, map);
            }

            if (entry.Value.Target == vars && vars is not null)
            {
                WalkValues(vars);
            }
            else
            {
                Walk(entry.Value, IsStructure(key) ? scope : AnsibleScope.Empty, NameFor(key, entry.Value, map), inList: false);
            }
        }
    }

    // The variables themselves belong to the play or task; what is nested in them is data of its own.
    private void WalkValues(YamlMapping vars)
    {
        foreach (YamlEntry entry in vars.ByName.Values)
        {
            Walk(entry.Value, AnsibleScope.Empty, null, inList: false);
        }
    }

    private AnsibleScope WithKeywords(YamlMapping map, AnsibleScope scope)
    {
        bool isPlay = map["hosts"] is YamlScalar or YamlSequence;
        if (isPlay && map["hosts"] is YamlScalar)
        {
            scope = scope.With(_reading.File, AnsibleScope.HostsKeyword, map.ByName["hosts"]);
        }

        if (map["connection"] is YamlScalar)
        {
            scope = scope.With(_reading.File, AnsibleScope.ConnectionKeyword, map.ByName["connection"]);
        }

        bool isPort = map["port"] is YamlScalar && (isPlay || map["connection"] is YamlScalar);
        return isPort ? scope.With(_reading.File, AnsibleScope.PortKeyword, map.ByName["port"]) : scope;
    }

    private void RunModule(string key, YamlNode arguments, YamlMapping task)
    {
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

    private static string? NameFor(string key, YamlNode value, YamlMapping parent)
    {
        if (key is "add_host" or "ansible.builtin.add_host" && value.Target is YamlMapping host)
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

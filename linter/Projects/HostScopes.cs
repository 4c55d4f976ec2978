using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>What is set for the hosts of one inventory, with the variable files beside it and beside one playbook, in Ansible's order of precedence.</summary>
internal sealed class HostScopes
{
    private readonly RunFiles _files;
    private readonly ProjectInventory _inventory;
    private readonly string? _playFolder;
    private readonly AnsibleScope _start;
    private readonly Dictionary<(string Folder, string Name), VarLayer[]> _layers = [];
    private readonly Dictionary<string, (VarLayer[] Layers, AnsibleScope Scope)> _byGroups = new(StringComparer.Ordinal);

    /// <summary>Scopes of an inventory.</summary>
    /// <param name="files">The files of the run.</param>
    /// <param name="inventory">The inventory.</param>
    /// <param name="playFolder">The folder of the playbook, or null when none is run.</param>
    /// <param name="start">What holds before anything is set.</param>
    public HostScopes(RunFiles files, ProjectInventory inventory, string? playFolder, AnsibleScope start)
    {
        _files = files;
        _inventory = inventory;
        // A folder is read once, however often it counts.
        _playFolder = playFolder is not null && inventory.Folders.Contains(playFolder) ? null : playFolder;
        _start = start;
    }

    /// <summary>The files whose variables some host has.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>The variables of a host; hosts that differ in nothing share a scope.</summary>
    public AnsibleScope Of(InventoryHost host) => Groups(host).Scope.With(Own(host));

    /// <summary>The same with variables below all of them, as the defaults of roles are.</summary>
    public AnsibleScope Of(InventoryHost host, IReadOnlyList<VarLayer> defaults) =>
        defaults.Count == 0 ? Of(host) : _start.With(defaults).With(Groups(host).Layers).With(Own(host));

    /// <summary>The variables of a host of these groups; null when there are none.</summary>
    public AnsibleScope? Of(IEnumerable<string> groups) =>
        Groups([.. groups.Select(name => _inventory.Graph.Groups.GetValueOrDefault(name) ?? new InventoryGroup(name))]) is { Layers.Length: > 0 } found ? found.Scope : null;

    /// <summary>The variables of a host that a task adds with these arguments; null when its groups cannot be told, or say nothing.</summary>
    public AnsibleScope? OfAdded(YamlMapping arguments)
    {
        YamlNode? groups = arguments["groups"] ?? arguments["group"] ?? arguments["groupname"];
        YamlScalar[] names = groups switch
        {
            YamlScalar one => [one],
            YamlSequence list => [.. list.Items.Select(static item => item.Target).OfType<YamlScalar>()],
            _ => [],
        };
        return names.Length == 0 || Array.Exists(names, Jinja.IsTemplated) ? null
            : Of(names.SelectMany(static name => name.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
    }

    private (VarLayer[] Layers, AnsibleScope Scope) Groups(InventoryHost host) => Groups(_inventory.Graph.GroupsOf(host));

    private (VarLayer[] Layers, AnsibleScope Scope) Groups(IReadOnlyList<InventoryGroup> direct)
    {
        string key = string.Join('\n', direct.Select(static group => group.Name).Order(StringComparer.Ordinal));
        if (!_byGroups.TryGetValue(key, out (VarLayer[] Layers, AnsibleScope Scope) found))
        {
            VarLayer[] layers = [.. GroupLayers(_inventory.Graph.WithAncestors(direct))];
            _byGroups[key] = found = (layers, _start.With(layers));
        }

        return found;
    }

    // Inline variables of all groups come before every file, and files for "all" before those for other groups.
    private IEnumerable<VarLayer> GroupLayers(List<InventoryGroup> groups)
    {
        List<InventoryGroup> root = groups.FindAll(static group => group.Name == InventoryGraph.Root);
        groups = groups.FindAll(static group => group.Name != InventoryGraph.Root);
        return root.Concat(groups).SelectMany(static group => group.Vars)
            .Concat(FromFiles("group_vars", [InventoryGraph.Root]))
            .Concat(FromFiles("group_vars", groups.ConvertAll(static group => group.Name)));
    }

    private IEnumerable<VarLayer> Own(InventoryHost host) => host.Vars.Concat(FromFiles("host_vars", [host.Name]));

    // All that lies beside the inventory comes before what lies beside the playbook.
    private IEnumerable<VarLayer> FromFiles(string kind, IReadOnlyList<string> names)
    {
        foreach (string folder in _playFolder is null ? _inventory.Folders : [.. _inventory.Folders, _playFolder])
        {
            string place = RunFiles.Combine(folder, kind);
            foreach (string name in _files.IsFolder(place) ? names : [])
            {
                foreach (VarLayer layer in FromFiles(place, name))
                {
                    yield return layer;
                }
            }
        }
    }

    private VarLayer[] FromFiles(string folder, string name)
    {
        if (!_layers.TryGetValue((folder, name), out VarLayer[]? layers))
        {
            _layers[(folder, name)] = layers = [.. _files.VarFiles(folder, name).Select(_files.Vars).OfType<VarLayer>()];
            Used.UnionWith(layers.Select(static layer => layer.File.Path));
        }

        return layers;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Projects;

/// <summary>States the effective connections of all hosts of a run, and of its files what no host uses.</summary>
internal sealed class ProjectSubjects
{
    private readonly AnsibleRun _run;
    private readonly Limits _limits;
    private readonly Dictionary<string, List<Subject>> _stated = new(StringComparer.Ordinal);
    private readonly HashSet<Play> _settled = [];

    /// <summary>Subjects of a run.</summary>
    public ProjectSubjects(AnsibleRun run, Limits limits)
    {
        _run = run;
        _limits = limits;
    }

    /// <summary>The files that are no longer judged alone, with what is stated for them instead.</summary>
    public IEnumerable<(ProjectFile File, IReadOnlyList<Subject> Subjects)> State()
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (ProjectInventory inventory in _run.Inventories)
        {
            used.UnionWith(inventory.Sources);
            used.UnionWith(State(inventory));
        }

        foreach (IGrouping<ProjectFile, Play> playbook in _run.Plays.GroupBy(static play => play.File))
        {
            used.UnionWith(StateRest(playbook.Key, [.. playbook]));
        }

        foreach (string path in used.Order(StringComparer.Ordinal))
        {
            List<Subject> subjects = SubjectsOf(path);
            if (!_run.Inventories.Any(inventory => inventory.Sources.Contains(path)) && _run.Files.Vars(path) is { } vars)
            {
                new AnsibleWalker(vars.File, _limits, _run.Budget, subjects.Add).WalkValues(vars.Map);
            }
        }

        return _stated.Select(pair => (_run.Files.Find(pair.Key)!, (IReadOnlyList<Subject>)pair.Value)).OrderBy(static pair => pair.Item1.Name, StringComparer.Ordinal);
    }

    /// <summary>States the connections of an inventory and returns the variable files that its hosts use.</summary>
    private HashSet<string> State(ProjectInventory inventory)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        HostSelection selection = new(inventory.Graph, _run.Budget);
        HashSet<InventoryHost> targets = [];
        Dictionary<string, HashSet<InventoryHost>> plain = new(StringComparer.Ordinal);
        bool isPlayed = false;
        foreach (Play play in _run.PlaysOf(inventory))
        {
            isPlayed = true;
            if (play.Patterns is null && play.SetsConnection)
            {
                continue;
            }

            IReadOnlyList<InventoryHost> hosts = selection.Select(play.Patterns ?? [InventoryGraph.Root]);
            if (hosts.Count == 0)
            {
                continue;
            }

            targets.UnionWith(hosts);
            IReadOnlyCollection<InventoryHost> unchanged = State(play, inventory, hosts);
            if (!plain.TryGetValue(play.Folder, out HashSet<InventoryHost>? here))
            {
                plain[play.Folder] = here = [];
            }

            here.UnionWith(unchanged);
            used.UnionWith(_run.Scopes(inventory, play.Folder).Used);
            used.UnionWith(play.Defaults.Concat(play.Extras).Select(static layer => layer.File.Path));
        }

        foreach ((string folder, HashSet<InventoryHost> hosts) in plain)
        {
            State(inventory, folder, hosts);
        }

        string? start = isPlayed ? null : _run.StartFolder(inventory);
        State(inventory, start, inventory.Graph.Hosts.Values.Where(host => !targets.Contains(host)));
        StateEmptyGroups(inventory, _run.Scopes(inventory, start));
        used.UnionWith(_run.Scopes(inventory, start).Used);
        return used;
    }

    // Their hosts come from elsewhere.
    private void StateEmptyGroups(ProjectInventory inventory, HostScopes scopes)
    {
        HashSet<string> populated = [.. inventory.Graph.Hosts.Values.SelectMany(inventory.Graph.GroupNamesOf)];
        foreach (InventoryGroup group in inventory.Graph.Groups.Values.Where(group => group.SetsConnection && !populated.Contains(group.Name)))
        {
            if (scopes.Of([group.Name]) is { } scope)
            {
                SubjectsOf(group.Vars[0].File.Path).AddRange(AnsibleConnection.Describe(scope, group.Name));
            }
        }
    }

    private void State(ProjectInventory inventory, string? folder, IEnumerable<InventoryHost> hosts)
    {
        foreach (HostClass alike in HostClass.Of(Ordered(inventory, hosts), _run.Scopes(inventory, folder).Of, []))
        {
            SubjectsOf(alike.First.File.Path).AddRange(alike.Describe(alike.Scope));
        }
    }

    /// <summary>States the connections that a play and its tasks make of those of its hosts; returns the hosts that it leaves as they are.</summary>
    private HashSet<InventoryHost> State(Play play, ProjectInventory inventory, IReadOnlyList<InventoryHost> hosts)
    {
        HashSet<InventoryHost> unchanged = [];
        if (play.Patterns is not null)
        {
            _settled.Add(play);
        }

        HostScopes scopes = _run.Scopes(inventory, play.Folder);
        List<Subject> subjects = SubjectsOf(play.File.Name);
        IReadOnlyCollection<string> names = TemplateNames.Of(play.Map);
        foreach (HostClass alike in HostClass.Of(Ordered(inventory, hosts), host => scopes.Of(host, play.Defaults), names))
        {
            _run.Budget.Spend(1 + ((play.Map.End - play.Map.Start) / 64));
            HashSet<string> members = [.. alike.Names];
            AnsibleWalker walker = new(play.File.Source!, _limits, _run.Budget, subjects.Add)
            {
                ScopeOfAdded = scopes.OfAdded,
                KnowsHosts = true,
                Describe = (scope, name) => name is null ? alike.Describe(scope) : AnsibleConnection.Describe(scope, name),
            };
            AnsibleScope outer = alike.Scope;
            AnsibleScope scope = walker.ScopeOf(play.Map, outer, play.Extras);
            if (HostClass.KeyOf(scope, []) == HostClass.KeyOf(scopes.Of(alike.First), []))
            {
                unchanged.UnionWith(hosts.Where(host => members.Contains(host.Name)));
            }
            else
            {
                subjects.AddRange(alike.Describe(scope));
            }

            if (play.Patterns is not null)
            {
                walker.WalkInside(play.Map, scope);
                StateTasks(play, alike, scope);
            }
        }

        return unchanged;
    }

    private void StateTasks(Play play, HostClass alike, AnsibleScope scope)
    {
        foreach (ProjectFile file in play.TaskFiles)
        {
            YamlSequence tasks = (YamlSequence)_run.Files.Root(file)!;
            _run.Budget.Spend(1 + ((tasks.End - tasks.Start) / 64));
            AnsibleWalker walker = new(file.Source!, _limits, _run.Budget, SubjectsOf(file.Name).Add)
            {
                KnowsHosts = true,
                Describe = (inner, name) => name is null ? alike.Describe(inner) : AnsibleConnection.Describe(inner, name),
            };
            foreach (YamlNode task in tasks.Items)
            {
                walker.WalkItem(task, scope);
            }
        }
    }

    // A set has no order of its own.
    private static IEnumerable<InventoryHost> Ordered(ProjectInventory inventory, IEnumerable<InventoryHost> hosts)
    {
        HashSet<InventoryHost> chosen = [.. hosts];
        return inventory.Graph.Hosts.Values.Where(chosen.Contains);
    }

    private List<Subject> SubjectsOf(string path)
    {
        if (!_stated.TryGetValue(path, out List<Subject>? subjects))
        {
            _stated[path] = subjects = [];
        }

        return subjects;
    }

    /// <summary>States the plays of a file whose hosts are not known, and returns the variable files that hosts added by tasks use.</summary>
    private HashSet<string> StateRest(ProjectFile file, IReadOnlyList<Play> plays)
    {
        HashSet<YamlNode> settled = [.. plays.Where(_settled.Contains).Select(static play => play.Map)];
        HostScopes? scopes = _run.Inventories.Where(inventory => _run.PlaysOf(inventory).Contains(plays[0])).Select(inventory => _run.Scopes(inventory, plays[0].Folder)).FirstOrDefault();
        if (scopes is null)
        {
            return [];
        }

        AnsibleWalker walker = new(file.Source!, _limits, _run.Budget, SubjectsOf(file.Name).Add) { ScopeOfAdded = scopes.OfAdded };
        foreach (YamlNode item in ((YamlSequence)_run.Files.Root(file)!).Items.Where(item => item.Target is not { } map || !settled.Contains(map)))
        {
            walker.WalkItem(item, AnsibleScope.Empty);
        }

        return scopes.Used;
    }
}

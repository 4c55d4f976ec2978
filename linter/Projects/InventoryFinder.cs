using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>Finds the inventories of a run: those that ansible.cfg names, folders with several sources, single files.</summary>
internal sealed class InventoryFinder
{
    private readonly RunFiles _files;
    private readonly YamlBudget _budget;
    private readonly List<ProjectInventory> _found = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InventorySource> _sources = new(StringComparer.Ordinal);

    private InventoryFinder(RunFiles files, YamlBudget budget)
    {
        _files = files;
        _budget = budget;
    }

    /// <summary>The inventories.</summary>
    /// <param name="files">The files of the run.</param>
    /// <param name="budget">What hosts are charged to.</param>
    /// <param name="given">Files or folders that somebody names as an inventory.</param>
    public static IReadOnlyList<ProjectInventory> Find(RunFiles files, YamlBudget budget, IReadOnlyList<string> given)
    {
        InventoryFinder finder = new(files, budget);
        finder.ReadSources();
        foreach (string path in given)
        {
            finder.AddGiven(path);
        }

        foreach (ProjectFile config in files.Called(static name => name is "ansible.cfg"))
        {
            string folder = RunFiles.FolderOf(config.Name);
            finder.Add([.. Configured(config).Select(path => RunFiles.Combine(folder, path))]);
        }

        finder.AddFolders();
        return finder._found;
    }

    private void ReadSources()
    {
        // Most of them have to be opened again: they name hosts, and say nothing of WinRM.
        ProjectFile[] placed = [.. InventoryPlaces.In(_files)];
        bool[] mayBe = new bool[placed.Length];
        Together.For(placed.Length, i => mayBe[i] = InventorySource.MayBe(placed[i]));
        HashSet<ProjectFile> isPlaced = [.. placed.Where((_, i) => mayBe[i])];
        foreach (ProjectFile file in isPlaced.Union(_files.Read).OrderBy(static file => file.Number))
        {
            // By its place, or because it sets connection variables and looks like one.
            bool isCandidate = isPlaced.Contains(file)
                || (file.Facts.Source is { } source && !InventoryPlaces.IsElsewhere(file) && source.Text.Contains("ansible_", StringComparison.Ordinal) && SavedOutput.IsPossible(source));
            isCandidate |= file.Facts.Source is not null && System.IO.Path.GetExtension(file.Name) is ".yml" or ".yaml" && !InventoryPlaces.IsElsewhere(file);
            if (isCandidate && InventorySource.Read(_files, file, _budget) is { } found)
            {
                _sources.Add(file.Name, found);
            }
        }
    }

    // What stands at one place is an inventory only as far as its files are in the run.
    private void AddGiven(string path)
    {
        bool isFolder = _files.IsFolder(path) && _sources.Values.Any(source => source.Folder == path && source.IsPartOfFolder) && _files.Members(path).All(IsInventoryOnly);
        if (isFolder || _sources.ContainsKey(path))
        {
            Add([path]);
        }
    }

    // The root of a project holds an inventory among other things.
    private bool IsInventoryOnly(string member) => member is not ("roles" or "ansible.cfg" or "inventory" or "inventories" or "playbooks");

    private void Add(IReadOnlyList<string> paths)
    {
        List<InventorySource> sources = [.. paths.SelectMany(path => _sources.TryGetValue(path, out InventorySource? one) ? [one] : Below(path))];
        if (sources.Count > 0)
        {
            Add(string.Join(',', paths), sources, [.. paths.Select(path => _files.IsFolder(path) ? path : RunFiles.FolderOf(path)).Distinct()]);
        }
    }

    private void Add(string name, IReadOnlyList<InventorySource> sources, IReadOnlyList<string> folders)
    {
        InventoryGraph graph = new(_budget);
        foreach (InventorySource source in sources)
        {
            graph.Add(source.File.Source!, source.Map);
            _used.Add(source.File.Name);
        }

        _found.Add(new ProjectInventory(name.Length == 0 ? "." : name, graph, [.. sources.Select(static source => source.File.Name)], folders));
    }

    private IEnumerable<InventorySource> Below(string folder)
    {
        foreach (string member in _files.Members(folder))
        {
            string path = RunFiles.Combine(folder, member);
            if (_sources.TryGetValue(path, out InventorySource? source))
            {
                if (source.IsPartOfFolder)
                {
                    yield return source;
                }
            }
            else if (member is not ("group_vars" or "host_vars" or "vars_plugins") && !member.StartsWith('.'))
            {
                foreach (InventorySource inner in Below(path))
                {
                    yield return inner;
                }
            }
        }
    }

    private void AddFolders()
    {
        foreach (IGrouping<string, InventorySource> folder in _sources.Values.Where(source => !_used.Contains(source.File.Name)).GroupBy(static source => source.Folder).ToList())
        {
            InventorySource[] together = [.. folder.Where(static source => source.IsPartOfFolder)];
            if (together.Length > 1 && InventorySource.BelongTogether(together))
            {
                Add(folder.Key, together, [folder.Key]);
            }

            foreach (InventorySource source in folder.Where(source => !_used.Contains(source.File.Name)))
            {
                Add(source.File.Name, [source], [folder.Key]);
            }
        }
    }

    // "inventory = a,b" of the section "defaults".
    private static IEnumerable<string> Configured(ProjectFile config)
    {
        string section = "";
        for (int number = 1; config.Source is { } source && number <= source.LineCount; number++)
        {
            string line = source.Line(number).Trim();
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            if (line.StartsWith('['))
            {
                section = line;
            }
            else if (section == "[defaults]" && equals > 0 && line[..equals].TrimEnd() is "inventory" or "hostfile")
            {
                return line[(equals + 1)..].Split(" ;")[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            }
        }

        return [];
    }
}

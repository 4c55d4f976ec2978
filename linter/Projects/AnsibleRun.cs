using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>All of a run that belongs to Ansible: inventories, plays, and which of them go together.</summary>
internal sealed class AnsibleRun
{
    // Plays times hosts: many more than what one file may stand for, and each costs little.
    private const int StepsPerExpansion = 50;

    private readonly AnsibleScope _start;
    private readonly Dictionary<string, List<ProjectInventory>> _near = new(StringComparer.Ordinal);
    private readonly Dictionary<(ProjectInventory, string?), HostScopes> _scopes = [];

    private AnsibleRun(RunFiles files, Limits limits, IReadOnlyList<string> given)
    {
        Files = files;
        Budget = new YamlBudget((int)Math.Min((long)limits.Expansions * StepsPerExpansion, int.MaxValue));
        Inventories = InventoryFinder.Find(files, new YamlBudget(limits.Expansions), given) is { Count: > 0 } found ? found : [.. OfTasks(files, limits)];
        Plays = Inventories.Count == 0 ? [] : PlaybookFinder.Find(files);
        // Of an inventory by itself nobody knows what the files around it set.
        bool isWhole = Plays.Count > 0 || (Inventories.Count > 0 && files.Folders.Any(static folder => RunFiles.NameOf(folder) is "group_vars" or "host_vars"));
        _start = isWhole ? AnsibleScope.Complete(RuntimeNames.Of(files)) : AnsibleScope.Empty;
    }

    /// <summary>The files.</summary>
    public RunFiles Files { get; }

    /// <summary>What plays are charged to.</summary>
    public YamlBudget Budget { get; }

    /// <summary>The inventories.</summary>
    public IReadOnlyList<ProjectInventory> Inventories { get; }

    /// <summary>The plays.</summary>
    public IReadOnlyList<Play> Plays { get; }

    /// <summary>Reads what the files of a run say.</summary>
    /// <param name="files">The files.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="given">Files or folders that somebody names as an inventory.</param>
    public static AnsibleRun Read(ProjectFiles files, Limits limits, IReadOnlyList<string> given) =>
        new(new RunFiles(files, limits), limits, given);

    /// <summary>What is set for the hosts of an inventory when a playbook in a folder is run, or none.</summary>
    public HostScopes Scopes(ProjectInventory inventory, string? playFolder)
    {
        if (!_scopes.TryGetValue((inventory, playFolder), out HostScopes? scopes))
        {
            _scopes[(inventory, playFolder)] = scopes = new HostScopes(Files, inventory, playFolder, _start);
        }

        return scopes;
    }

    /// <summary>The plays that are run on an inventory: those for which it is among the nearest.</summary>
    public IEnumerable<Play> PlaysOf(ProjectInventory inventory) => Plays.Where(play => NearestTo(play.Folder).Contains(inventory));

    /// <summary>
    /// The folder whose variable files count when an inventory is used without a known play: the nearest above it that has
    /// some, for that is where people start Ansible.
    /// </summary>
    public string? StartFolder(ProjectInventory inventory)
    {
        for (string? at = inventory.Folders[0]; at is not null; at = at.Length == 0 ? null : RunFiles.FolderOf(at))
        {
            if (Files.IsFolder(RunFiles.Combine(at, "group_vars")) || Files.IsFolder(RunFiles.Combine(at, "host_vars")))
            {
                return at;
            }
        }

        return null;
    }

    // Where there is none, hosts that tasks add have what lies beside the playbook.
    private static IEnumerable<ProjectInventory> OfTasks(RunFiles files, Limits limits) =>
        files.Read.Where(static file => file.Facts.Source?.Text.Contains("add_host", StringComparison.Ordinal) == true).Select(static file => RunFiles.FolderOf(file.Name)).Distinct()
            .Select(folder => new ProjectInventory(folder.Length == 0 ? "." : folder, new InventoryGraph(new YamlBudget(limits.Expansions)), [], [folder]));

    private List<ProjectInventory> NearestTo(string folder)
    {
        if (!_near.TryGetValue(folder, out List<ProjectInventory>? near))
        {
            near = [.. Inventories.Where(inventory => inventory.Folders.Any(place => RunFiles.IsWithin(place, folder)))];
            // A scenario of Molecule makes its own hosts.
            bool isTop = folder.Length == 0 || RunFiles.NameOf(RunFiles.FolderOf(folder)) == "molecule";
            _near[folder] = near = near.Count > 0 || isTop ? near : NearestTo(RunFiles.FolderOf(folder));
        }

        return near;
    }
}

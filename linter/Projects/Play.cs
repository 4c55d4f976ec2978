using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>A play of a playbook, with the files that it brings along.</summary>
internal sealed class Play
{
    private Play(ProjectFile file, YamlMapping map, string folder)
    {
        File = file;
        Map = map;
        Folder = folder;
        Patterns = HostSelection.Patterns(map["hosts"]);
    }

    /// <summary>The file that holds it.</summary>
    public ProjectFile File { get; }

    /// <summary>The play.</summary>
    public YamlMapping Map { get; }

    /// <summary>The folder of the playbook that is run; variable files beside it count.</summary>
    public string Folder { get; }

    /// <summary>The hosts that it runs on; null when they cannot be told.</summary>
    public IReadOnlyList<string>? Patterns { get; }

    /// <summary>Defaults of its roles: every other variable overrides them.</summary>
    public IReadOnlyList<VarLayer> Defaults { get; private init; } = [];

    /// <summary>Variables of the files and roles that it names: they override its own.</summary>
    public IReadOnlyList<VarLayer> Extras { get; private init; } = [];

    /// <summary>The files of the tasks that its roles run and that it includes by name.</summary>
    public IReadOnlyList<ProjectFile> TaskFiles { get; private init; } = [];

    /// <summary>It, or what it brings along, says how to connect.</summary>
    public bool SetsConnection => Map["connection"] is not null || Map["port"] is not null || AnsibleScope.SetsConnection(Map)
        || (Map["vars"] is YamlMapping vars && AnsibleScope.SetsConnection(vars)) || Defaults.Concat(Extras).Any(static layer => AnsibleScope.SetsConnection(layer.Map));

    /// <summary>Reads a play.</summary>
    /// <param name="files">The files of the run.</param>
    /// <param name="file">The file that holds it.</param>
    /// <param name="map">The play.</param>
    /// <param name="folder">The folder of the playbook that is run.</param>
    public static Play Read(RunFiles files, ProjectFile file, YamlMapping map, string folder)
    {
        string own = RunFiles.FolderOf(file.Name);
        List<VarLayer> defaults = [];
        List<VarLayer> extras = [.. VarsFiles(files, map["vars_files"], own)];
        PlayFiles brought = PlayFiles.Of(files, map, own);
        foreach (string role in brought.Roles)
        {
            defaults.AddRange(files.VarFiles(RunFiles.Combine(role, "defaults"), "main").Select(files.Vars).OfType<VarLayer>());
            extras.AddRange(files.VarFiles(RunFiles.Combine(role, "vars"), "main").Select(files.Vars).OfType<VarLayer>());
        }

        return new Play(file, map, folder) { Defaults = defaults, Extras = extras, TaskFiles = brought.Tasks };
    }

    private static IEnumerable<VarLayer> VarsFiles(RunFiles files, YamlNode? node, string folder)
    {
        foreach (YamlNode? item in node is YamlSequence list ? list.Items.Select(static item => item.Target) : [node])
        {
            // A list inside the list names alternatives: the first that exists is read.
            IEnumerable<YamlNode?> candidates = item is YamlSequence alternatives ? alternatives.Items.Select(static one => one.Target) : [item];
            VarLayer? found = candidates.OfType<YamlScalar>()
                .SelectMany(name => new[] { RunFiles.Combine(RunFiles.Combine(folder, "vars"), name.Value), RunFiles.Combine(folder, name.Value) })
                .Select(files.Vars).FirstOrDefault(static layer => layer is not null);
            if (found is { } layer)
            {
                yield return layer;
            }
        }
    }
}

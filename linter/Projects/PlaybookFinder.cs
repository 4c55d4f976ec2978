using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>Finds the playbooks of a run and their plays, those of imported playbooks included.</summary>
internal sealed class PlaybookFinder
{
    private const int MaxImports = 16;

    private static readonly string[] s_importing = ["import_playbook", "ansible.builtin.import_playbook"];

    private readonly RunFiles _files;
    private readonly Dictionary<string, YamlSequence> _playbooks = new(StringComparer.Ordinal);
    private readonly List<Play> _plays = [];

    private PlaybookFinder(RunFiles files) => _files = files;

    /// <summary>All plays in the order of their playbooks. A playbook that another one imports is run from there.</summary>
    public static IReadOnlyList<Play> Find(RunFiles files)
    {
        PlaybookFinder finder = new(files);
        foreach (ProjectFile file in files.Called(static name => System.IO.Path.GetExtension(name) is ".yml" or ".yaml").Where(IsPossible))
        {
            if (files.Root(file) is YamlSequence items && items.Items.Exists(static item => item.Target is YamlMapping map && (map["hosts"] is not null || Imported(map) is not null)))
            {
                finder._playbooks.Add(file.Name, items);
            }
        }

        HashSet<string> imported = [.. finder._playbooks.SelectMany(static playbook => Maps(playbook.Value).Select(Imported).OfType<string>()
            .Select(path => RunFiles.Combine(RunFiles.FolderOf(playbook.Key), path)))];
        foreach (string name in finder._playbooks.Keys.Where(name => !imported.Contains(name)))
        {
            finder.Add(name, RunFiles.FolderOf(name), 0);
        }

        return finder._plays;
    }

    private void Add(string name, string folder, int depth)
    {
        if (depth > MaxImports || !_playbooks.TryGetValue(name, out YamlSequence? items))
        {
            return;
        }

        foreach (YamlMapping map in Maps(items))
        {
            if (Imported(map) is { } path)
            {
                Add(RunFiles.Combine(RunFiles.FolderOf(name), path), folder, depth + 1);
            }
            else if (map["hosts"] is not null)
            {
                _plays.Add(Play.Read(_files, _files.Find(name)!, map, folder));
            }
        }
    }

    private static bool IsPossible(ProjectFile file) => !InventoryPlaces.IsElsewhere(file)
        && file.Source is { } source && (source.Text.Contains("hosts:", StringComparison.Ordinal) || source.Text.Contains("import_playbook", StringComparison.Ordinal));

    private static IEnumerable<YamlMapping> Maps(YamlSequence items) => items.Items.Select(static item => item.Target).OfType<YamlMapping>();

    private static string? Imported(YamlMapping map) => s_importing.Select(key => (map[key] as YamlScalar)?.Value).FirstOrDefault(static path => path is not null);
}

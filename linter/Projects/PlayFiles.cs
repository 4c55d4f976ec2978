using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>The roles and task files that a play brings along, those that they bring along included.</summary>
internal sealed class PlayFiles
{
    // Roles and files of one play; more are not a play that people wrote.
    private const int MaxFiles = 500;

    private readonly RunFiles _files;
    private readonly List<string> _roles = [];
    private readonly List<ProjectFile> _tasks = [];

    private PlayFiles(RunFiles files) => _files = files;

    /// <summary>The folders of roles; a role comes after those that it depends on.</summary>
    public IReadOnlyList<string> Roles => _roles;

    /// <summary>The task files.</summary>
    public IReadOnlyList<ProjectFile> Tasks => _tasks;

    /// <summary>Follows the names in a play.</summary>
    /// <param name="files">The files of the run.</param>
    /// <param name="play">The play.</param>
    /// <param name="folder">The folder of its file.</param>
    public static PlayFiles Of(RunFiles files, YamlMapping play, string folder)
    {
        PlayFiles found = new(files);
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<(YamlNode Node, string Folder)> open = new([(play, folder)]);
        while (open.TryDequeue(out (YamlNode Node, string Folder) next) && seen.Count < MaxFiles)
        {
            foreach (string role in Names(next.Node, "roles", "include_role", "import_role", "dependencies").Select(name => found.RoleFolder(next.Folder, name)).OfType<string>())
            {
                if (seen.Add(role))
                {
                    found._roles.Insert(0, role);
                    found.Open(RunFiles.Combine(role, "meta/main.yml"), seen, open, isTasks: false);
                    foreach (string tasks in files.VarFiles(RunFiles.Combine(role, "tasks"), "main"))
                    {
                        found.Open(tasks, seen, open, isTasks: true);
                    }
                }
            }

            foreach (string path in Names(next.Node, "include_tasks", "import_tasks", "include"))
            {
                found.Open(RunFiles.Combine(next.Folder, path), seen, open, isTasks: true);
            }
        }

        return found;
    }

    private void Open(string path, HashSet<string> seen, Queue<(YamlNode, string)> open, bool isTasks)
    {
        if (_files.Find(path) is { } file && seen.Add(path) && _files.Root(file) is { } root)
        {
            open.Enqueue((root, RunFiles.FolderOf(path)));
            if (isTasks && root is YamlSequence)
            {
                _tasks.Add(file);
            }
        }
    }

    // Beside the playbook or, as a configured path would have it, further up.
    private string? RoleFolder(string folder, string name)
    {
        for (string at = folder; ; at = RunFiles.FolderOf(at))
        {
            foreach (string role in new[] { RunFiles.Combine(at, "roles/" + name), RunFiles.NameOf(at) == "roles" ? RunFiles.Combine(at, name) : "" })
            {
                if (role.Length > 0 && _files.IsFolder(role))
                {
                    return role;
                }
            }

            if (at.Length == 0)
            {
                return null;
            }
        }
    }

    // The names that keys stand for, wherever they are: texts, or maps that have the name as "role", "name" or "file".
    private static IEnumerable<string> Names(YamlNode root, params string[] keys)
    {
        HashSet<YamlNode> seen = [];
        Stack<YamlNode> open = new([root]);
        while (open.TryPop(out YamlNode? node))
        {
            if (node.Target is not { } target || !seen.Add(target))
            {
                continue;
            }

            foreach (YamlNode item in (target as YamlSequence)?.Items ?? [])
            {
                open.Push(item);
            }

            foreach (YamlEntry entry in (target as YamlMapping)?.Entries ?? [])
            {
                open.Push(entry.Value);
                if (entry.Name is { } key && keys.Contains(key[(key.LastIndexOf('.') + 1)..]))
                {
                    foreach (YamlNode? item in entry.Value.Target is YamlSequence list ? list.Items.Select(static item => item.Target) : [entry.Value.Target])
                    {
                        YamlScalar? name = item as YamlScalar ?? (item is YamlMapping map ? (map["role"] ?? map["name"] ?? map["file"]) as YamlScalar : null);
                        if (name is { IsNull: false } && !Jinja.HasTemplate(name.Value))
                        {
                            yield return name.Value;
                        }
                    }
                }
            }
        }
    }
}

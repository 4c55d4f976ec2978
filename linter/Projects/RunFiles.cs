using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>The files of a run by their place, as a file system would show them, each parsed at most once.</summary>
internal sealed class RunFiles
{
    private readonly Dictionary<string, ProjectFile> _files;
    private readonly Lazy<Dictionary<string, List<string>>> _folders;
    private readonly HashSet<string> _homes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlNode?> _roots = new(StringComparer.Ordinal);
    private readonly Limits _limits;

    /// <summary>Arranges the files of a run.</summary>
    public RunFiles(IReadOnlyCollection<ProjectFile> files, Limits limits)
    {
        _files = new(files.Count, StringComparer.Ordinal);
        _limits = limits;
        foreach (ProjectFile file in files)
        {
            if (_files.TryAdd(file.Name, file))
            {
                AddHomes(file.Name, "group_vars/");
                AddHomes(file.Name, "host_vars/");
            }
        }

        _folders = new(Arrange);
    }

    private void AddHomes(string path, string folder)
    {
        for (int at = path.IndexOf(folder, StringComparison.Ordinal); at >= 0; at = path.IndexOf(folder, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || path[at - 1] == '/')
            {
                _homes.GetAlternateLookup<ReadOnlySpan<char>>().Add(path.AsSpan(0, Math.Max(0, at - 1)));
            }
        }
    }

    private Dictionary<string, List<string>> Arrange()
    {
        Dictionary<string, List<string>> folders = new(StringComparer.Ordinal);
        foreach (string file in _files.Keys)
        {
            bool isKnown = false;
            for (string path = file; path.Length > 0 && !isKnown;)
            {
                string folder = FolderOf(path);
                isKnown = folders.TryGetValue(folder, out List<string>? members);
                if (members is null)
                {
                    folders.Add(folder, members = []);
                }

                members.Add(path);
                path = folder;
            }
        }

        return folders;
    }

    /// <summary>All files in the order of their names.</summary>
    public IEnumerable<ProjectFile> All => _files.Values;

    /// <summary>All folders with files of the run.</summary>
    public IEnumerable<string> Folders => _folders.Value.Keys;

    /// <summary>The folder of a file or folder; empty for the current one.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is int slash and >= 0 ? path[..slash] : "";

    private static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>The last part of a path.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>A path seen from a folder.</summary>
    public static string Combine(string folder, string path)
    {
        if (path.StartsWith('/'))
        {
            return path;
        }

        if (path.Length > 0 && path[0] != '.' && !path.Contains('/', StringComparison.Ordinal))
        {
            return folder.Length == 0 ? path : folder + "/" + path;
        }

        List<string> parts = folder.Length == 0 ? [] : [.. folder.Split('/')];
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>True when a folder is another one or lies below it.</summary>
    public static bool IsWithin(string folder, string outer) =>
        outer.Length == 0 || folder == outer || (folder.Length > outer.Length && folder[outer.Length] == '/' && folder.StartsWith(outer, StringComparison.Ordinal));

    /// <summary>The file of this name, or null.</summary>
    public ProjectFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>True when files of the run lie in or below it.</summary>
    public bool IsFolder(string path) => _folders.Value.ContainsKey(path);

    /// <summary>The names of files and folders in a folder, in order.</summary>
    public IEnumerable<string> Members(string folder) => _folders.Value.TryGetValue(folder, out List<string>? members) ? members.Select(NameOf).Distinct().Order(StringComparer.Ordinal) : [];

    /// <summary>True when variable files of groups or hosts lie beside a file.</summary>
    public bool IsHome(ProjectFile file) => _homes.Count > 0 && _homes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(FolderOf(file.Name.AsSpan()));

    /// <summary>The root of the first YAML document of a file; null when it is none.</summary>
    public YamlNode? Root(ProjectFile file)
    {
        if (!_roots.TryGetValue(file.Name, out YamlNode? root))
        {
            _roots[file.Name] = root = Parse(file);
        }

        return root;
    }

    /// <summary>The variables of a file that holds a map of them; null for any other file.</summary>
    public VarLayer? Vars(string path) =>
        Find(path) is { Source: { } source } file && Root(file) is YamlMapping { Entries.Count: > 0 } map ? new VarLayer(source, map) : null;

    /// <summary>
    /// The variable files of a name in a folder: the one without an extension, which may be a folder of files, else the
    /// first with an extension that Ansible knows.
    /// </summary>
    public IEnumerable<string> VarFiles(string folder, string name)
    {
        // A name with a slash, or none, is no file of this folder.
        if (name.Length == 0 || name.Contains('/', StringComparison.Ordinal))
        {
            return [];
        }

        foreach (string extension in s_extensions)
        {
            string path = Combine(folder, name + extension);
            if (IsFolder(path))
            {
                return FilesBelow(path);
            }

            if (_files.ContainsKey(path))
            {
                return [path];
            }
        }

        return [];
    }

    private static readonly string[] s_extensions = ["", ".yml", ".yaml", ".json"];

    private IEnumerable<string> FilesBelow(string folder)
    {
        foreach (string member in Members(folder))
        {
            string path = Combine(folder, member);
            string extension = System.IO.Path.GetExtension(member);
            if (member.StartsWith('.') || member.EndsWith('~'))
            {
                continue;
            }

            if (IsFolder(path))
            {
                foreach (string inner in extension.Length == 0 ? FilesBelow(path) : [])
                {
                    yield return inner;
                }
            }
            else if (s_extensions.Contains(extension))
            {
                yield return path;
            }
        }
    }

    private YamlNode? Parse(ProjectFile file)
    {
        try
        {
            return file.Source is { } source ? YamlReader.Read(source, _limits).Documents.FirstOrDefault() : null;
        }
        catch (UnreadableException)
        {
            // Told when the file is judged alone, if it is the linter's business.
            return null;
        }
    }
}

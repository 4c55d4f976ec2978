using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>The files of a run by their place, as a file system would show them, each parsed at most once.</summary>
internal sealed class RunFiles
{
    private readonly ProjectFiles _files;
    private readonly Lazy<Dictionary<string, List<string>>> _folders;
    private readonly HashSet<string> _homes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlNode?> _roots = new(StringComparer.Ordinal);
    private readonly Limits _limits;

    /// <summary>Arranges the files of a run.</summary>
    public RunFiles(ProjectFiles files, Limits limits)
    {
        _files = files;
        _limits = limits;
        ReadOnlySpan<char> folder = default;
        for (int i = 0; i < files.Count; i++)
        {
            // Neighbours come one after the other.
            ReadOnlySpan<char> own = files.FolderOf(i);
            if (own != folder)
            {
                folder = own;
                AddHomes(folder, "group_vars");
                AddHomes(folder, "host_vars");
            }
        }

        _folders = new(Arrange);
    }

    private void AddHomes(ReadOnlySpan<char> path, string folder)
    {
        for (int at = path.IndexOf(folder), end; at >= 0; at = path[end..].IndexOf(folder) is int next and >= 0 ? end + next : -1)
        {
            end = at + folder.Length;
            if ((at == 0 || path[at - 1] == '/') && (end == path.Length || path[end] == '/'))
            {
                _homes.GetAlternateLookup<ReadOnlySpan<char>>().Add(path[..Math.Max(0, at - 1)]);
            }
        }
    }

    private Dictionary<string, List<string>> Arrange()
    {
        Dictionary<string, List<string>> folders = new(StringComparer.Ordinal);
        for (int i = 0; i < _files.Count; i++)
        {
            bool isKnown = false;
            for (string path = _files.FullNameOf(i); path.Length > 0 && !isKnown;)
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

    /// <summary>How many files there are.</summary>
    public int Count => _files.Count;

    /// <summary>The files that state something, or speak of WinRM.</summary>
    public IEnumerable<ProjectFile> Read => _files.Read.Where(IsFound);

    /// <summary>A file by its number.</summary>
    public ProjectFile this[int number] => _files[number];

    /// <summary>The folder of a file; that of its neighbours is the same memory.</summary>
    public ReadOnlySpan<char> FolderOf(int number) => _files.FolderOf(number);

    /// <summary>What a file is called in its folder.</summary>
    public ReadOnlySpan<char> NameOf(int number) => _files.NameOf(number);

    /// <summary>The files that are called like this in their folders.</summary>
    public IEnumerable<ProjectFile> Called(Func<ReadOnlySpan<char>, bool> test) => _files.Called(test).Where(IsFound);

    /// <summary>False for a file that another one of the same name hides, as what an editor sends hides the file that it edits.</summary>
    public bool IsFound(ProjectFile file) => Find(file.Name) == file;

    /// <summary>All folders with files of the run.</summary>
    public IEnumerable<string> Folders => _folders.Value.Keys;

    /// <summary>The folder of a file or folder; empty for the current one.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is int slash and >= 0 ? path[..slash] : "";

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
    public ProjectFile? Find(string path) => _files.Find(path);

    /// <summary>True when files of the run lie in or below it.</summary>
    public bool IsFolder(string path) => _folders.Value.ContainsKey(path);

    /// <summary>The names of files and folders in a folder, in order.</summary>
    public IEnumerable<string> Members(string folder) => _folders.Value.TryGetValue(folder, out List<string>? members) ? members.Select(NameOf).Distinct().Order(StringComparer.Ordinal) : [];

    /// <summary>True when variable files of groups or hosts lie in a folder.</summary>
    public bool IsHome(ReadOnlySpan<char> folder) => _homes.Count > 0 && _homes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folder);

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

            if (Find(path) is not null)
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

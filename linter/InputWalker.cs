using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using WinRM.Lint.Globs;

namespace WinRM.Lint;

/// <summary>Finds the files below the paths of the command line.</summary>
internal sealed class InputWalker
{
    private static readonly HashSet<string> s_skipped = new(StringComparer.OrdinalIgnoreCase) { ".git", ".hg", ".svn", "bin", "obj", "node_modules" };

    private readonly string _root;
    private readonly List<InputFile> _files = [];
    private readonly List<LintError> _errors = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private readonly bool _readsIgnored;

    /// <summary>A walker that names files relative to a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="readsIgnored">Files that git ignores are found as well.</param>
    public InputWalker(string root, bool readsIgnored = false)
    {
        _root = Path.GetFullPath(root);
        _readsIgnored = readsIgnored;
    }

    /// <summary>The files found, in the order of their names.</summary>
    public IReadOnlyList<InputFile> Files
    {
        get
        {
            _files.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return _files;
        }
    }

    /// <summary>Paths that do not exist and folders that cannot be listed.</summary>
    public IReadOnlyList<LintError> Errors => _errors;

    /// <summary>Passes over a file, as over a report of this run.</summary>
    public void Skip(string path) => _seen.Add(Path.GetFullPath(path, _root));

    /// <summary>Adds a file, or all files below a folder; false when there is neither.</summary>
    public bool Add(string path)
    {
        string full = Path.GetFullPath(path, _root);
        if (Directory.Exists(full))
        {
            AddFolder(full);
            return true;
        }

        if (File.Exists(full))
        {
            AddFile(full, isNamed: true);
            return true;
        }

        _errors.Add(new LintError(LintError.Unreadable, NameOf(full), null, "no such file or folder"));
        return false;
    }

    private void AddFolder(string start)
    {
        Stack<(string Folder, IgnoreRules? Rules)> open = new([(start, _readsIgnored ? null : IgnoreRules.At(start))]);
        while (open.TryPop(out (string Folder, IgnoreRules? Rules) next))
        {
            (string folder, IgnoreRules? rules) = next;
            try
            {
                // Links to folders are not followed: they lead in circles, or to what is found anyway.
                foreach ((string path, bool isFolder) in new FileSystemEnumerable<(string, bool)>(
                    folder, static (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.IsDirectory), new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false })
                {
                    ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory
                        || ((entry.Attributes & FileAttributes.ReparsePoint) == 0 && !s_skipped.Contains(entry.FileName.ToString())),
                })
                {
                    if (rules is not null && rules.Ignores(path, isFolder))
                    {
                        continue;
                    }

                    if (isFolder)
                    {
                        open.Push((path, rules?.In(path)));
                    }
                    else
                    {
                        AddFile(path, isNamed: false);
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _errors.Add(new LintError(LintError.Unreadable, NameOf(folder) is { Length: > 0 } name ? name : ".", null, "the folder cannot be listed"));
            }
        }
    }

    private void AddFile(string full, bool isNamed)
    {
        if (_seen.Add(full))
        {
            _files.Add(new InputFile(full, NameOf(full), isNamed));
        }
    }

    /// <summary>What a path is called in reports; the current folder has an empty name.</summary>
    public string NameOf(string path)
    {
        string full = Path.GetFullPath(path, _root);
        string relative = Path.GetRelativePath(_root, full) is { } found and not "." ? found : "";
        bool isOutside = relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return (isOutside ? full : relative).Replace(Path.DirectorySeparatorChar, '/');
    }
}

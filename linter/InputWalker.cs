using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using WinRM.Lint.Globs;

namespace WinRM.Lint;

/// <summary>Finds the files below the paths of the command line.</summary>
internal sealed class InputWalker
{
    private readonly string _root;
    private readonly List<InputFile> _files = [];
    private readonly List<LintError> _errors = [];
    private readonly HashSet<string> _plain = new(StringComparer.Ordinal);
    private readonly HashSet<string> _passedOver = new(StringComparer.Ordinal);
    private readonly bool _readsIgnored;
    private bool _isSorted;

    /// <summary>A walker that names files relative to a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="readsIgnored">Files that git ignores are found as well.</param>
    public InputWalker(string root, bool readsIgnored = false)
    {
        _root = Path.GetFullPath(root);
        _readsIgnored = readsIgnored;
    }

    /// <summary>The files found, in the order of their names, each once.</summary>
    public IReadOnlyList<InputFile> Files
    {
        get
        {
            if (!_isSorted)
            {
                Sort();
                _isSorted = true;
            }

            return _files;
        }
    }

    /// <summary>Paths that do not exist and folders that cannot be listed.</summary>
    public IReadOnlyList<LintError> Errors => _errors;

    /// <summary>Folders that were listed and hold no configuration.</summary>
    public IReadOnlySet<string> Plain => _plain;

    /// <summary>Passes over a file, as over a report of this run.</summary>
    public void Skip(string path) => _passedOver.Add(Path.GetFullPath(path, _root));

    /// <summary>Adds a file, or all files below a folder; false when there is neither.</summary>
    public bool Add(string path)
    {
        _isSorted = false;
        string full = Path.GetFullPath(path, _root);
        if (Directory.Exists(full))
        {
            AddFolder(new Folder(full, NameOf(full), _readsIgnored ? null : IgnoreRules.At(full)));
            return true;
        }

        if (File.Exists(full))
        {
            string folder = Path.GetDirectoryName(full)!;
            _files.Add(new InputFile(new Folder(folder, NameOf(folder), null), NameOf(full), IsNamed: true));
            return true;
        }

        _errors.Add(new LintError(LintError.Unreadable, NameOf(full), null, "no such file or folder"));
        return false;
    }

    // Level by level: the folders of one level are listed at the same time.
    private void AddFolder(Folder start)
    {
        List<Folder> level = [start];
        while (level.Count > 0)
        {
            Listing[] listings = new Listing[level.Count];
            Together.For(level.Count, i => listings[i] = Listing.Of(level[i]));
            level = [];
            foreach (Listing listing in listings)
            {
                _files.AddRange(listing.Files);
                level.AddRange(listing.Folders.Select(folder => folder.FullPath == _root ? folder with { Name = "" } : folder));
                if (listing is { HasConfig: false, HasFailed: false })
                {
                    _plain.Add(listing.Folder.FullPath);
                }

                if (listing.HasFailed)
                {
                    _errors.Add(new LintError(LintError.Unreadable, listing.Folder.Name is { Length: > 0 } name ? name : ".", null, "the folder cannot be listed"));
                }
            }
        }
    }

    // Paths of the command line may overlap; what somebody named stays named.
    private void Sort()
    {
        _files.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and int order ? order : b.IsNamed.CompareTo(a.IsNamed));
        int kept = 0;
        for (int i = 0; i < _files.Count; i++)
        {
            if ((kept == 0 || _files[kept - 1].Name != _files[i].Name) && (_passedOver.Count == 0 || !_passedOver.Contains(_files[i].FullPath)))
            {
                _files[kept++] = _files[i];
            }
        }

        _files.RemoveRange(kept, _files.Count - kept);
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

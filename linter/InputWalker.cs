using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using WinRM.Lint.Globs;

namespace WinRM.Lint;

/// <summary>Finds the files below the paths of the command line.</summary>
internal sealed class InputWalker
{
    private readonly string _root;
    private readonly List<InputFile> _files = [];
    private readonly List<LintError> _errors = [];
    private readonly List<string> _starts = [];
    private readonly List<ReadOnlyMemory<char>> _plain = [];
    private readonly HashSet<string> _passedOver = new(StringComparer.Ordinal);
    private readonly bool _readsIgnored;
    private readonly bool _looksInto;
    private HashSet<string>? _plainByName;
    private bool _isSorted;
    private bool _isInOrder = true;

    /// <summary>A walker that names files relative to a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="readsIgnored">Files that git ignores are found as well.</param>
    /// <param name="looksInto">Files are looked into where they are found, so that those that matter to nobody need not be opened again.</param>
    public InputWalker(string root, bool readsIgnored = false, bool looksInto = false)
    {
        _root = Path.GetFullPath(root);
        _readsIgnored = readsIgnored;
        _looksInto = looksInto;
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

    /// <summary>One of the folders that were listed holds a configuration.</summary>
    public bool HasConfig { get; private set; }

    /// <summary>True for a folder that was listed and holds no configuration.</summary>
    public bool IsPlain(string folder) => HasConfig
        ? (_plainByName ??= [.. _plain.ConvertAll(static plain => plain.ToString())]).Contains(folder)
        : _plain.Exists(plain => plain.Span.SequenceEqual(folder));

    /// <summary>The folder that was named in which another one was found: of several, the nearest.</summary>
    public string? StartOf(ReadOnlySpan<char> folder)
    {
        string? nearest = null;
        foreach (string start in _starts)
        {
            if (start.Length > (nearest?.Length ?? -1) && IsWithin(folder, start))
            {
                nearest = start;
            }
        }

        return nearest;
    }

    private static bool IsWithin(ReadOnlySpan<char> folder, ReadOnlySpan<char> outer) => folder.StartsWith(outer)
        && (folder.Length == outer.Length || Path.EndsInDirectorySeparator(outer) || folder[outer.Length] == Path.DirectorySeparatorChar);

    /// <summary>Passes over a file, as over a report of this run.</summary>
    public void Skip(string path) => _passedOver.Add(Path.GetFullPath(path, _root));

    /// <summary>Adds a file, or all files below a folder; false when there is neither.</summary>
    public bool Add(string path)
    {
        _isSorted = false;
        _isInOrder &= _files.Count == 0;
        string full = Path.GetFullPath(path, _root);
        if (Directory.Exists(full))
        {
            full = Path.TrimEndingDirectorySeparator(full);
            _starts.Add(full);
            AddFolder(new Folder(full, NameOf(full), _readsIgnored ? null : IgnoreRules.At(full)));
            return true;
        }

        if (File.Exists(full))
        {
            string folder = Path.GetDirectoryName(full)!;
            _files.Add(new InputFile(new Folder(folder, NameOf(folder), null), Path.GetFileName(full).AsMemory()) { IsNamed = true });
            return true;
        }

        _errors.Add(new LintError(LintError.Unreadable, NameOf(full), null, "no such file or folder"));
        return false;
    }

    // Level by level: the folders of one level are listed at the same time.
    private void AddFolder(Folder start)
    {
        Listing first = new(start);
        List<Listing> level = [first];
        int files = 0;
        bool isAbove = _root.Length > start.Path.Length && _root.AsSpan().StartsWith(start.Path.Span);
        while (level.Count > 0)
        {
            List<Listing> now = level;
            Together.For(now.Count, i => now[i].Read(_looksInto));
            level = [];
            foreach (Listing listing in now)
            {
                level.AddRange(listing.Inner);
                files += listing.Files.Count;
                HasConfig |= listing.HasConfig;
                if (listing is { HasConfig: false, HasFailed: false })
                {
                    _plain.Add(listing.Folder.Path);
                }

                if (listing.HasFailed)
                {
                    _errors.Add(new LintError(LintError.Unreadable, listing.Folder.Name is { Length: > 0 } name ? name.ToString() : ".", null, "the folder cannot be listed"));
                }
            }

            if (isAbove && level.Find(listing => listing.Folder.Path.Span.SequenceEqual(_root)) is { } root)
            {
                root.Folder = root.Folder.AsCurrent();
                _isInOrder = false;
            }
        }

        _files.EnsureCapacity(_files.Count + files);
        Take(first);
    }

    // Each listing is in order, and so is the whole.
    private void Take(Listing root)
    {
        Stack<(Listing Listing, int Inner, int File)> open = new([(root, 0, 0)]);
        while (open.TryPop(out (Listing Listing, int Inner, int File) at))
        {
            Listing? inner = at.Inner < at.Listing.Inner.Count ? at.Listing.Inner[at.Inner] : null;
            int until = inner?.FilesBefore ?? at.Listing.Files.Count;
            _files.AddRange(CollectionsMarshal.AsSpan(at.Listing.Files)[at.File..until]);
            if (inner is not null)
            {
                open.Push((at.Listing, at.Inner + 1, until));
                open.Push((inner, 0, 0));
            }
        }
    }

    // Paths of the command line may overlap; what somebody named stays named.
    private void Sort()
    {
        if (_passedOver.Count == 0 && _isInOrder)
        {
            return;
        }

        InputFile[] files = [.. _files];
        string[] names = Array.ConvertAll(files, static file => file.Name);
        Array.Sort(names, files, StringComparer.Ordinal);
        int kept = 0;
        string? last = null;
        for (int i = 0; i < files.Length; i++)
        {
            if (names[i] == last)
            {
                _files[kept - 1] = files[i].IsNamed ? files[i] : _files[kept - 1];
            }
            else if (_passedOver.Count == 0 || !_passedOver.Contains(files[i].FullPath))
            {
                _files[kept++] = files[i];
                last = names[i];
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

using System;
using System.IO;
using WinRM.Lint.Globs;

namespace WinRM.Lint;

/// <summary>A folder to look into.</summary>
internal sealed class Folder
{
    /// <summary>No folder: what is in it is called as it is.</summary>
    public static readonly Folder None = new("", "", null);

    private readonly string _slashed;
    private readonly int _nameAt;

    /// <summary>A folder that was named, or that a named file is in.</summary>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="name">Its name in reports: its path, or the end of it.</param>
    /// <param name="rules">What git ignores, as far as the folders around it say; null when everything is looked at.</param>
    public Folder(string fullPath, string name, IgnoreRules? rules)
        : this(fullPath, fullPath.Length - name.Length, fullPath, rules)
    {
    }

    // A run may have very many folders: their names are not kept apart from their paths.
    private Folder(string fullPath, int nameAt, string start, IgnoreRules? rules)
    {
        FullPath = fullPath;
        _slashed = Path.DirectorySeparatorChar == '/' ? fullPath : fullPath.Replace(Path.DirectorySeparatorChar, '/');
        _nameAt = nameAt;
        Start = start;
        Rules = rules;
    }

    /// <summary>Where it is.</summary>
    public string FullPath { get; }

    /// <summary>Its name in reports; empty for the current folder.</summary>
    public ReadOnlySpan<char> Name => _slashed.AsSpan(_nameAt);

    /// <summary>What git ignores, as far as the folders around it say; null when everything is looked at.</summary>
    public IgnoreRules? Rules { get; }

    /// <summary>The folder that was named, in which this one was found; itself when it was named.</summary>
    public string Start { get; }

    /// <summary>A folder in it.</summary>
    public Folder In(string name, IgnoreRules? rules)
    {
        string path = Path.Join(FullPath, name);
        return new Folder(path, _nameAt == FullPath.Length ? path.Length - name.Length : _nameAt, Start, rules);
    }

    /// <summary>The same as the current folder.</summary>
    public Folder AsCurrent() => new(FullPath, FullPath.Length, Start, Rules);
}

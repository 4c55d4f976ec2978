using System;
using WinRM.Lint.Globs;

namespace WinRM.Lint;

/// <summary>A folder to look into.</summary>
internal sealed class Folder
{
    /// <summary>No folder: what is in it is called as it is.</summary>
    public static readonly Folder None = new("", "", null);

    private readonly ReadOnlyMemory<char> _path;
    private readonly ReadOnlyMemory<char> _name;

    /// <summary>A folder that was named, or that a named file is in.</summary>
    /// <param name="path">Where it is: its full path.</param>
    /// <param name="name">Its name in reports: its path, or the end of it.</param>
    /// <param name="rules">What git ignores, as far as the folders around it say; null when everything is looked at.</param>
    public Folder(string path, string name, IgnoreRules? rules)
        : this(path.AsMemory(), name.Length, path, rules)
    {
    }

    private Folder(ReadOnlyMemory<char> path, int nameLength, string start, IgnoreRules? rules)
    {
        _path = path;
        _name = (System.IO.Path.DirectorySeparatorChar == '/' ? path : path.ToString().Replace(System.IO.Path.DirectorySeparatorChar, '/').AsMemory())[^nameLength..];
        Start = start;
        Rules = rules;
    }

    /// <summary>Where it is: its full path.</summary>
    public ReadOnlySpan<char> Path => _path.Span;

    /// <summary>Its name in reports; empty for the current folder.</summary>
    public ReadOnlySpan<char> Name => _name.Span;

    /// <summary>What git ignores, as far as the folders around it say; null when everything is looked at.</summary>
    public IgnoreRules? Rules { get; }

    /// <summary>The folder that was named, in which this one was found; itself when it was named.</summary>
    public string Start { get; }

    /// <summary>A folder in it.</summary>
    public Folder In(ReadOnlySpan<char> name, IgnoreRules? rules)
    {
        ReadOnlyMemory<char> path = NamePool.Join(Path, name);
        return new Folder(path, _name.IsEmpty ? name.Length : path.Length - _path.Length + _name.Length, Start, rules);
    }

    /// <summary>The same as the current folder.</summary>
    public Folder AsCurrent() => new(_path, 0, Start, Rules);
}

using System;
using WinRM.Lint.Globs;

namespace WinRM.Lint;

/// <summary>A folder to look into.</summary>
internal sealed class Folder
{
    /// <summary>No folder: what is in it is called as it is.</summary>
    public static readonly Folder None = new("", "", null);

    /// <summary>A folder that was named, or that a named file is in.</summary>
    /// <param name="path">Where it is: its full path.</param>
    /// <param name="name">Its name in reports: its path, or the end of it.</param>
    /// <param name="rules">What git ignores, as far as the folders around it say; null when everything is looked at.</param>
    public Folder(string path, string name, IgnoreRules? rules)
        : this(path.AsMemory(), name.Length, rules)
    {
    }

    private Folder(ReadOnlyMemory<char> path, int nameLength, IgnoreRules? rules)
    {
        Path = path;
        Name = (System.IO.Path.DirectorySeparatorChar == '/' ? path : path.ToString().Replace(System.IO.Path.DirectorySeparatorChar, '/').AsMemory())[^nameLength..];
        Rules = rules;
    }

    /// <summary>Where it is: its full path.</summary>
    public ReadOnlyMemory<char> Path { get; }

    /// <summary>Its name in reports; empty for the current folder.</summary>
    public ReadOnlyMemory<char> Name { get; }

    /// <summary>What git ignores, as far as the folders around it say; null when everything is looked at.</summary>
    public IgnoreRules? Rules { get; }

    /// <summary>A folder in it.</summary>
    public Folder In(ReadOnlySpan<char> name, IgnoreRules? rules)
    {
        ReadOnlyMemory<char> path = NamePool.Join(Path.Span, name);
        return new Folder(path, Name.IsEmpty ? name.Length : path.Length - Path.Length + Name.Length, rules);
    }

    /// <summary>The same as the current folder.</summary>
    public Folder AsCurrent() => new(Path, 0, Rules);
}

using System;
using System.IO;

namespace WinRM.Lint;

/// <summary>A file to judge. A run may have very many: its names are made when they are asked for.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="NameInFolder">What it is called there.</param>
/// <param name="IsNamed">Given on the command line, not found by walking.</param>
/// <param name="IsIrrelevant">It was looked into when it was found, and has neither a word of WinRM nor a number of its ports.</param>
internal readonly record struct InputFile(Folder Folder, ReadOnlyMemory<char> NameInFolder, bool IsNamed, bool IsIrrelevant)
{
    /// <summary>What has only a name in reports.</summary>
    public static InputFile Called(string name) => name.LastIndexOf('/') + 1 is var at && at == 0
        ? new InputFile(Folder.None, name.AsMemory(), IsNamed: true, IsIrrelevant: false)
        : new InputFile(new Folder(name[..at], name[..at], null), name.AsMemory(at), IsNamed: true, IsIrrelevant: false);

    /// <summary>Its name in reports.</summary>
    public string Name => Folder.Name is { Length: > 0 } folder && folder[^1] != '/' ? string.Concat(folder, "/", NameInFolder.Span) : string.Concat(Folder.Name, NameInFolder.Span);

    /// <summary>Its path.</summary>
    public string FullPath => Path.Join(Folder.Path, NameInFolder.Span);

    /// <summary>The order of its name and another one.</summary>
    public int CompareTo(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> folder = Folder.Name;
        int common = folder.CommonPrefixLength(name);
        if (common < folder.Length)
        {
            return folder[common..].SequenceCompareTo(name[common..]);
        }

        name = name[common..];
        if (folder.Length > 0 && folder[^1] != '/')
        {
            if (name.IsEmpty || name[0] != '/')
            {
                return "/".AsSpan().SequenceCompareTo(name);
            }

            name = name[1..];
        }

        return NameInFolder.Span.SequenceCompareTo(name);
    }
}

using System;
using System.IO;

namespace WinRM.Lint;

/// <summary>A file to judge. A run may have very many: their names are made when they are asked for, and none refers to an object that collections move.</summary>
internal readonly struct InputFile
{
    private readonly ReadOnlyMemory<char> _folder;
    private readonly ReadOnlyMemory<char> _folderName;
    private readonly ReadOnlyMemory<char> _nameInFolder;

    /// <summary>A file in a folder.</summary>
    public InputFile(Folder folder, ReadOnlyMemory<char> nameInFolder)
    {
        _folder = folder.Path;
        _folderName = folder.Name;
        _nameInFolder = nameInFolder;
    }

    /// <summary>Given on the command line, not found by walking.</summary>
    public bool IsNamed { get; init; }

    /// <summary>It was looked into when it was found, and has neither a word of WinRM nor a number of its ports.</summary>
    public bool IsIrrelevant { get; init; }

    /// <summary>Where it is.</summary>
    public ReadOnlySpan<char> Folder => _folder.Span;

    /// <summary>The name of its folder in reports.</summary>
    public ReadOnlySpan<char> FolderName => _folderName.Span;

    /// <summary>What it is called there.</summary>
    public ReadOnlySpan<char> NameInFolder => _nameInFolder.Span;

    /// <summary>What has only a name in reports.</summary>
    public static InputFile Called(string name) => name.LastIndexOf('/') + 1 is var at && at == 0
        ? new InputFile(Lint.Folder.None, name.AsMemory()) { IsNamed = true }
        : new InputFile(new Folder(name[..at], name[..at], null), name.AsMemory(at)) { IsNamed = true };

    /// <summary>Its name in reports.</summary>
    public string Name => FolderName is { Length: > 0 } folder && folder[^1] != '/' ? string.Concat(folder, "/", NameInFolder) : string.Concat(FolderName, NameInFolder);

    /// <summary>Its path.</summary>
    public string FullPath => Path.Join(Folder, NameInFolder);

    /// <summary>The order of its name and another one.</summary>
    public int CompareTo(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> folder = FolderName;
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

        return NameInFolder.SequenceCompareTo(name);
    }
}

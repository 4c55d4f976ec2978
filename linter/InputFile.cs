using System;
using System.IO;

namespace WinRM.Lint;

/// <summary>A file to judge.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Name">Its name in reports; its last part is that in the folder.</param>
/// <param name="IsNamed">Given on the command line, not found by walking.</param>
internal sealed record InputFile(Folder Folder, string Name, bool IsNamed)
{
    /// <summary>It was looked into when it was found, and has neither a word of WinRM nor a number of its ports.</summary>
    public bool IsIrrelevant { get; init; }

    /// <summary>Its path. Made when it is asked for: a run may have very many files.</summary>
    public string FullPath => Path.Join(Folder.FullPath.AsSpan(), Name.AsSpan(Name.LastIndexOf('/') + 1));
}

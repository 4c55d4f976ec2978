using WinRM.Lint.Globs;

namespace WinRM.Lint;

/// <summary>A folder to look into.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Name">Its name in reports.</param>
/// <param name="Rules">What git ignores, as far as the folders around it say; null when everything is looked at.</param>
internal sealed record Folder(string FullPath, string Name, IgnoreRules? Rules)
{
    /// <summary>The folder that was named, in which this one was found; itself when it was named.</summary>
    public string Start { get; init; } = FullPath;
}

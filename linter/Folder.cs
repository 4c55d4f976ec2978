namespace WinRM.Lint;

/// <summary>A folder to look into.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Name">Its name in reports.</param>
internal sealed record Folder(string FullPath, string Name);

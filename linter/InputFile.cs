namespace WinRM.Lint;

/// <summary>A file to judge.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Name">Its name in reports.</param>
/// <param name="IsNamed">Given on the command line, not found by walking.</param>
internal sealed record InputFile(string FullPath, string Name, bool IsNamed);

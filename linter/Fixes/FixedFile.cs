namespace WinRM.Lint.Fixes;

/// <summary>A file as it was judged and as it is after fixes.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Before">What it held.</param>
/// <param name="After">What it is to hold.</param>
internal sealed record FixedFile(string Name, byte[] Before, byte[] After);

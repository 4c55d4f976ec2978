namespace WinRM.Lint;

/// <summary>How much of one file is read before it counts as unreadable: a linter in a pipeline must not be stalled by its input.</summary>
internal sealed record Limits
{
    /// <summary>The limits when none is given.</summary>
    public static readonly Limits Default = new();

    /// <summary>Levels of collections inside one another.</summary>
    public int Nesting { get; init; } = 256;

    /// <summary>YAML aliases in one file.</summary>
    public int Aliases { get; init; } = 10_000;

    /// <summary>Size of one file in bytes.</summary>
    public long FileBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// Entries that merge keys may copy and nodes that aliases may lead to in one file. Far above what people write; it
    /// stops files whose aliases multiply.
    /// </summary>
    public int Expansions { get; init; } = 1_000_000;
}

namespace WinRM.Rules.Catalog;

/// <summary>A file could not be read or parsed.</summary>
public sealed class WRM9001UnreadableFile : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM9001";

    /// <inheritdoc/>
    public override string Title => "A file could not be read or parsed";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "What could be read is still judged; the rest may hold findings that nobody sees.";
}

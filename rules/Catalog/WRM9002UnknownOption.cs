namespace WinRM.Rules.Catalog;

/// <summary>An option, rule id or WinRM key is unknown or misspelt.</summary>
public sealed class WRM9002UnknownOption : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM9002";

    /// <inheritdoc/>
    public override string Title => "An option, rule id or WinRM key is unknown or misspelt";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "A misspelt key has no effect: a protection that was meant is not there, and nobody is told.";
}

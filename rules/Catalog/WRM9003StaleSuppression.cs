namespace WinRM.Rules.Catalog;

/// <summary>A suppression is expired, unused or lacks its reason.</summary>
public sealed class WRM9003StaleSuppression : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM9003";

    /// <inheritdoc/>
    public override string Title => "A suppression is expired, unused or lacks its reason";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "A suppression that nobody looks at any more hides the next finding as well.";
}

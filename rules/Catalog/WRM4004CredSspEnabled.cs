using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>CredSSP is enabled: credentials are delegated to the server.</summary>
public sealed class WRM4004CredSspEnabled : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM4004";

    /// <inheritdoc/>
    public override string Title => "CredSSP is enabled: credentials are delegated to the server";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "CredSSP gives the server the user's password. A compromised server, or one that the client did not verify, can use it everywhere.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N17" };

    /// <inheritdoc/>
    public override int Cwe => 522;
}

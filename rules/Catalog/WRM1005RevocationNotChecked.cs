using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Certificate revocation is not checked.</summary>
public sealed class WRM1005RevocationNotChecked : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM1005";

    /// <inheritdoc/>
    public override string Title => "Certificate revocation is not checked";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "A stolen server certificate stays usable after its owner has revoked it: whoever holds the key can pose as the server to this client.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N2" };

    /// <inheritdoc/>
    public override int Cwe => 299;
}

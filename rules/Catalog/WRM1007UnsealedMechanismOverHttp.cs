using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Digest or certificate authentication over HTTP has no message encryption.</summary>
public sealed class WRM1007UnsealedMechanismOverHttp : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM1007";

    /// <inheritdoc/>
    public override string Title => "Digest or certificate authentication over HTTP has no message encryption";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "Message encryption over HTTP exists for Negotiate, Kerberos and CredSSP only. With Digest or a client certificate the password is safe but commands and output cross the network in clear text.";

    /// <inheritdoc/>
    public override string Heading => "Encryption";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N14" };

    /// <inheritdoc/>
    public override int Cwe => 319;

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.Refuse;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Folds { get; } = new[] { "WRM1003" };
}

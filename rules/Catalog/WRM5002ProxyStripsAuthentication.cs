using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy does not support connection-based authentication.</summary>
public sealed class WRM5002ProxyStripsAuthentication : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM5002";

    /// <inheritdoc/>
    public override string Title => "The proxy does not support connection-based authentication";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "Negotiate, Kerberos and CredSSP authenticate a connection in several steps. A proxy that drops their headers, or answers them itself, keeps the steps "
        + "from the server, and the server denies access.";

    /// <inheritdoc/>
    public override string Heading => Norm.Http;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N6", "N10" };
}

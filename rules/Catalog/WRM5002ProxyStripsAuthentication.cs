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
        "When the proxy drops or answers the headers of Negotiate and Kerberos, the server never sees them and denies access.";

    /// <inheritdoc/>
    public override string Heading => "HTTP-Based Proxies";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N6", "N10" };
}

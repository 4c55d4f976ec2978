using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Proxy and server are given the same credential.</summary>
public sealed class WRM2007SharedProxyCredential : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM2007";

    /// <inheritdoc/>
    public override string Title => "Proxy and server are given the same credential";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "The two authentications are independent. A credential that opens both gives the proxy's operator, or anybody who steals it there, the server as well.";

    /// <inheritdoc/>
    public override string Heading => "HTTPS-Based Proxies";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N1", "N4", "N7" };
}

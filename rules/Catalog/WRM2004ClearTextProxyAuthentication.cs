using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy is authenticated with Basic or Digest over a clear-text hop.</summary>
public sealed class WRM2004ClearTextProxyAuthentication : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM2004";

    /// <inheritdoc/>
    public override string Title => "The proxy is authenticated with Basic or Digest over a clear-text hop";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "The hop from the client to the proxy is plain HTTP even when the endpoint is HTTPS: anybody on it reads a Basic proxy password, and can attack a Digest answer offline.";

    /// <inheritdoc/>
    public override string Heading => "HTTPS-Based Proxies";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N1", "N4" };

    /// <inheritdoc/>
    public override int Cwe => 522;

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.RefuseUnlessNamed;
}

using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy shares server connections between clients.</summary>
public sealed class WRM5004ProxySharesConnections : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM5004";

    /// <inheritdoc/>
    public override string Title => "The proxy shares server connections between clients";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "An authenticated server connection that goes back into a pool is handed to the next client, who has not authenticated: his request runs as the first one's user.";

    /// <inheritdoc/>
    public override string Heading => "HTTP-Based Proxies";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N8", "N13", "N17" };

    /// <inheritdoc/>
    public override int Cwe => 441;

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.Refuse;
}

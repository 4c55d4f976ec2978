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
        "A proxy that keeps server connections in a pool hands the one that a client has authenticated to the next client, who has not. Whoever can reach the "
        + "proxy then has his request run as the first client's user, unless the server enforces encryption and so denies access to him.";

    /// <inheritdoc/>
    public override string Heading => Norm.Http;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N8", "N13", "N17" };

    /// <inheritdoc/>
    public override int Cwe => 441;

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.Refuse;
}

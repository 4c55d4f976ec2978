using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy closes connections or does not keep them.</summary>
public sealed class WRM5003ProxyNotPersistent : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM5003";

    /// <inheritdoc/>
    public override string Title => "The proxy closes connections or does not keep them";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "The authentication belongs to the connection. When the proxy closes it, every request has to be authenticated anew, and the request that follows the "
        + "authentication arrives on a connection that nobody has authenticated: the server denies access.";

    /// <inheritdoc/>
    public override string Heading => Norm.Http;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N10", "N12", "N13" };
}

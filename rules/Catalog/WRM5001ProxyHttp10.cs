using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy speaks HTTP/1.0 towards WinRM.</summary>
public sealed class WRM5001ProxyHttp10 : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM5001";

    /// <inheritdoc/>
    public override string Title => "The proxy speaks HTTP/1.0 towards WinRM";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "HTTP/1.0 closes the connection after each answer unless both sides agree otherwise, so that authentication, which takes several answers on one "
        + "connection, does not finish and the server denies access.";

    /// <inheritdoc/>
    public override string Heading => Norm.Http;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N9" };
}

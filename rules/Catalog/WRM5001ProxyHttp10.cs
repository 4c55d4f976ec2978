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
        "HTTP/1.0 closes the connection after each answer, so no connection-based authentication can finish.";

    /// <inheritdoc/>
    public override string Heading => "HTTP-Based Proxies";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N9" };
}

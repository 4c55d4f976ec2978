using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy asks for authentication on a WinRM path that is plain HTTP.</summary>
public sealed class WRM5006ProxyAuthenticationOnHttp : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM5006";

    /// <inheritdoc/>
    public override string Title => "The proxy asks for authentication on a WinRM path that is plain HTTP";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "An authenticating proxy requires HTTPS between client and server. On plain HTTP it takes part in both authentications.";

    /// <inheritdoc/>
    public override string Heading => "HTTPS-Based Proxies";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N3" };
}

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
        "Behind a proxy that asks for authentication, clients and servers have to use HTTPS. Over HTTP the proxy takes part in the logon to the server as "
        + "well, and whoever runs it, or listens on the way to it, sees both.";

    /// <inheritdoc/>
    public override string Heading => Norm.Https;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N3" };
}

using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy does not allow CONNECT to the WinRM HTTPS port (5986).</summary>
public sealed class WRM5005ConnectNotAllowed : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM5005";

    /// <inheritdoc/>
    public override string Title => "The proxy does not allow CONNECT to the WinRM HTTPS port (5986)";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "WinRM over HTTPS goes through a proxy in a tunnel that the client asks for with CONNECT. If the proxy allows none to port 5986 the connection fails, "
        + "and the way that is left, HTTP, is the one that should not cross a proxy.";

    /// <inheritdoc/>
    public override string Heading => Norm.Https;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N2" };
}

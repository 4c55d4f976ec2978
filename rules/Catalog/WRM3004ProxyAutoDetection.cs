using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Automatic proxy detection decides which proxy sees WinRM traffic.</summary>
public sealed class WRM3004ProxyAutoDetection : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM3004";

    /// <inheritdoc/>
    public override string Title => "Automatic proxy detection decides which proxy sees WinRM traffic";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "Whoever answers the WPAD question on the local network names the proxy, and stands between client and server from then on.";

    /// <inheritdoc/>
    public override string Heading => "Encryption";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N17", "N18" };
}

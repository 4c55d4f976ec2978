using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Credentials stand in a proxy URL or proxy string.</summary>
public sealed class WRM2006CredentialsInProxyUrl : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM2006";

    /// <inheritdoc/>
    public override string Title => "Credentials stand in a proxy URL or proxy string";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "Whoever reads the file, its history, a process list or a log has the proxy's password; WinHTTP proxy strings do not even accept one.";

    /// <inheritdoc/>
    public override string Heading => "HTTPS-Based Proxies";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N1", "N4" };

    /// <inheritdoc/>
    public override int Cwe => 798;
}

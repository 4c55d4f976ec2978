using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The WinHTTP proxy is a one-time copy of Internet Explorer settings.</summary>
public sealed class WRM3002CopiedInternetExplorerProxy : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM3002";

    /// <inheritdoc/>
    public override string Title => "The WinHTTP proxy is a one-time copy of Internet Explorer settings";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "The import copies one user's settings once. It does not follow later changes and leaves out PAC files and automatic detection, so WinRM's proxy and the browser's drift apart.";

    /// <inheritdoc/>
    public override string Heading => "WinRM 1.1 and Earlier";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N18" };
}

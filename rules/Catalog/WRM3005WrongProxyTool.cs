using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy tool does not fit the Windows version.</summary>
public sealed class WRM3005WrongProxyTool : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM3005";

    /// <inheritdoc/>
    public override string Title => "The proxy tool does not fit the Windows version";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "ProxyCfg.exe exists on Windows XP and Server 2003 only, and netsh winhttp from Vista on: the command fails and WinRM keeps the proxy that it had.";

    /// <inheritdoc/>
    public override string Heading => "WinRM 1.1 and Earlier";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N18" };
}

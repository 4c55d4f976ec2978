using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>An HTTP listener is created.</summary>
public sealed class WRM1006HttpListener : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM1006";

    /// <inheritdoc/>
    public override string Title => "An HTTP listener is created";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "Every client may now come over HTTP, and a client that is configured badly sends clear text. Behind a proxy the server must then enforce encryption; an HTTPS listener needs no such care.";

    /// <inheritdoc/>
    public override string Heading => "Encryption";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N15" };
}

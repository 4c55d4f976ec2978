using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Channel-binding hardening is switched off.</summary>
public sealed class WRM4005ChannelBindingOff : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM4005";

    /// <inheritdoc/>
    public override string Title => "Channel-binding hardening is switched off";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "Channel binding ties the authentication to the TLS connection. Without it a man in the middle with a trusted certificate relays the client's authentication to the real server.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N17" };
}

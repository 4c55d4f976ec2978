using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy is authenticated with Basic or Digest over a clear-text hop.</summary>
public sealed class WRM2004ClearTextProxyAuthentication : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM2004";

    /// <inheritdoc/>
    public override string Title => "The proxy is authenticated with Basic or Digest over a clear-text hop";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "The way from the client to the proxy is usually plain HTTP, even when the endpoint is HTTPS. Whoever listens there, on the local network for example, "
        + "reads a proxy password that is sent with Basic, and can search offline for one that is used with Digest. With it he can use the proxy as that user, "
        + "and whatever else the password opens.";

    /// <inheritdoc/>
    public override string Heading => Norm.Https;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N1", "N4" };

    /// <inheritdoc/>
    public override int Cwe => 522;

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.RefuseUnlessNamed;

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.Connection;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world.IsRemote() & world.IsProxied() & !world.Is(Settings.ProxyHopEncrypted)
        & ((world.Is(Settings.ProxyAuthentication, (int)ProxyAuthentication.Basic) & !world.Is(Settings.ProxyBasicDisabled))
            | world.Is(Settings.ProxyAuthentication, (int)ProxyAuthentication.Digest));

    /// <inheritdoc/>
    public override string Message(World world, Subject subject)
    {
        bool isDigest = world.Is(Settings.ProxyAuthentication, (int)ProxyAuthentication.Digest).IsYes;
        string what = isDigest ? "Digest: anyone on the way to the proxy can search for the password offline" : "Basic: anyone on the way to the proxy reads the password";
        return $"The connection{subject.To()} authenticates to the proxy with {what}. Use Negotiate, or a proxy that is reached over TLS.";
    }

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { world[Settings.ProxyAuthentication], world[Settings.ProxySource] };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("authenticate to the proxy with Negotiate", Settings.ProxyAuthentication, (int)ProxyAuthentication.Negotiate) };
}

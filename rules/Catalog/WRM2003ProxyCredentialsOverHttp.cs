using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy is given credentials, or requires them, while the endpoint is HTTP.</summary>
public sealed class WRM2003ProxyCredentialsOverHttp : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM2003";

    /// <inheritdoc/>
    public override string Title => "The proxy requires authentication while the endpoint is HTTP";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "Over HTTP the logon to the proxy and the logon to the server travel in the same requests, and whoever runs the proxy, or listens on the way to it, "
        + "sees both. Over HTTPS the credential for the proxy only opens a tunnel, and the one for the server stays inside it. The article therefore makes HTTPS "
        + "a must for clients and servers behind a proxy that asks for authentication.";

    /// <inheritdoc/>
    public override string Heading => Norm.Https;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N1", "N3", "N7" };

    /// <inheritdoc/>
    public override int Cwe => 522;

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.Refuse;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Folds { get; } = new[] { "WRM2005", "WRM1003" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.Connection;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world.IsRemoteHttp() & world.IsProxied() & world.AuthenticatesToProxy();

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"The connection{subject.To()} authenticates to a proxy but uses HTTP: the proxy takes part in both authentications and reads what is not encrypted. With an authenticating proxy HTTPS is a must.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[]
    {
        When(world, Settings.ProxyCredential, 1),
        world.Is(Settings.ProxyAuthentication, (int)ProxyAuthentication.None).IsYes ? null : world[Settings.ProxyAuthentication],
        world[Settings.ProxySource], When(world, Settings.Scheme, (int)Scheme.Http),
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.UseHttps };
}

using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Proxy and server are given the same credential.</summary>
public sealed class WRM2007SharedProxyCredential : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM2007";

    /// <inheritdoc/>
    public override string Title => "Proxy and server are given the same credential";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "Authenticating to the proxy and authenticating to the server are independent of each other. With one credential for both, whoever runs the proxy, or "
        + "steals the credential there, can log on to the server as well.";

    /// <inheritdoc/>
    public override string Heading => Norm.Https;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N1", "N4", "N7" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.Connection;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world.IsRemote() & world.IsProxied() & world.Is(Settings.SharedCredential);

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"Proxy and server are given the same credential{subject.For()}: whoever runs or breaks into the proxy can log on to the server with it. The two authentications are independent: use two credentials.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.SharedCredential, 1), world[Settings.ProxySource] };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("use two credentials", Settings.SharedCredential, 0) };
}

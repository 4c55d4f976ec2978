using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Encrypted HTTP through a proxy.</summary>
public sealed class WRM2005HttpThroughProxy : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM2005";

    /// <inheritdoc/>
    public override string Title => "HTTP through a proxy depends on what the proxy does with connections";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "WinRM authenticates the TCP connection and not each request. Over HTTP this works through a proxy only if it speaks HTTP/1.1, passes connection-based "
        + "authentication, keeps connections open and gives each client connection a server connection of its own. If it closes connections the server denies "
        + "access; if it shares them, a stranger's request arrives on a connection that somebody else has authenticated, and only enforced encryption keeps him "
        + "out. HTTPS goes through the proxy as a tunnel and needs none of this.";

    /// <inheritdoc/>
    public override string Heading => Norm.Http;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N1", "N2", "N5" };

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.Log;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Folds { get; } = new[] { "WRM1003" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.Connection;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world.IsRemoteHttp() & world.IsProxied() & world.OffersSealing() & !world.IsUnsealed();

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) => subject.Stack is { ProxyAppliesToHttp: false } stack
        ? $"A proxy is set for an HTTP connection{subject.To()}: {stack.Name} uses proxies for HTTPS only, so the setting is ignored or unsafe. Use HTTPS."
        : Harm(world) is { } harm ? $"HTTP{subject.To()} goes through a proxy {harm}. Use HTTPS, which is tunnelled."
        : $"HTTP{subject.To()} goes through a proxy: unless the proxy keeps each client on a server connection of its own, access is denied or a stranger reaches an authenticated connection. Use HTTPS, which is tunnelled.";

    /// <inheritdoc/>
    public override Level LevelIn(World world) => Harm(world) is not null && !world.Is(Settings.Measured).IsNo ? Level.Error : Level;

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) =>
        new[] { world[Settings.ProxySource], When(world, Settings.Scheme, (int)Scheme.Http), Harm(world) is null ? null : Culprit(world) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.UseHttps };

    // What the configuration of the proxy says, where it belongs to the same run.
    private static string? Harm(World world) =>
        world.SharesConnections().IsYes ? "that shares server connections between clients" + world.Because(Settings.ServerConnections) + ": whoever reaches it runs requests as this client's user"
        : Culprit(world) is { } culprit ? $"that breaks its logon{world.Because(culprit.Setting)}: access is denied"
        : null;

    private static Fact? Culprit(World world) =>
        world.SharesConnections().IsYes || world.Is(Settings.ServerConnections, (int)ServerConnections.PerRequest).IsYes ? world[Settings.ServerConnections]
        : world.Is(Settings.PassesAuthentication, 0).IsYes ? world[Settings.PassesAuthentication]
        : world.Is(Settings.KeepsClients, 0).IsYes ? world[Settings.KeepsClients]
        : world.AtMost(Settings.ProxyHttpVersion, Settings.Version(1, 0)).IsYes ? world[Settings.ProxyHttpVersion]
        : null;
}

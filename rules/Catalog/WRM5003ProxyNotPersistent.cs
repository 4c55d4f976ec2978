using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy closes connections or does not keep them.</summary>
public sealed class WRM5003ProxyNotPersistent : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM5003";

    /// <inheritdoc/>
    public override string Title => "The proxy closes connections or does not keep them";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "The authentication belongs to the connection. When the proxy closes it, every request has to be authenticated anew, and the request that follows the "
        + "authentication arrives on a connection that nobody has authenticated: the server denies access.";

    /// <inheritdoc/>
    public override string Heading => Norm.Http;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N10", "N12", "N13" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.ProxyServer;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) => world.CarriesHttp() & (ClosesServer(world) | !world.Is(Settings.KeepsClients));

    /// <inheritdoc/>
    public override Level LevelIn(World world) => world.Capped(Level);

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) => ClosesServer(world).IsNo
        ? $"{Capital(subject.Product())} closes connections of clients{world.Because(Settings.KeepsClients)}: each request has to be authenticated again, or is denied. {world.WayOut(subject)}"
        : $"{Capital(subject.Product())} keeps no connection to the server{world.Because(Settings.ServerConnections)}: the logon that starts on one never finishes, and access is denied. {world.WayOut(subject)}";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) =>
        new[] { When(world, Settings.ServerConnections, (int)ServerConnections.PerRequest), When(world, Settings.KeepsClients, 0), world[Settings.CarriesWinRM] };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[]
    {
        new Remedy("keep connections on both sides, one for one", new(Settings.ServerConnections, (int)ServerConnections.PerClient), new(Settings.KeepsClients, 1)),
        Remedy.Set("carry HTTPS only", Settings.PlainHttp, (int)PlainHttp.Refused),
    };

    private static Tri ClosesServer(World world) => world.Is(Settings.ServerConnections, (int)ServerConnections.PerRequest);
}

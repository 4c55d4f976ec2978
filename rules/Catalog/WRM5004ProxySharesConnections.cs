using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy shares server connections between clients.</summary>
public sealed class WRM5004ProxySharesConnections : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM5004";

    /// <inheritdoc/>
    public override string Title => "The proxy shares server connections between clients";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "A proxy that keeps server connections in a pool hands the one that a client has authenticated to the next client, who has not. Whoever can reach the "
        + "proxy then has his request run as the first client's user, unless the server enforces encryption and so denies access to him.";

    /// <inheritdoc/>
    public override string Heading => Norm.Http;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N8", "N13", "N17" };

    /// <inheritdoc/>
    public override int Cwe => 441;

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.Refuse;

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.ProxyServer;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) => world.CarriesHttp() & world.SharesConnections();

    /// <inheritdoc/>
    public override Level LevelIn(World world) => world.Capped(Level);

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"{Capital(subject.Product())} {(world.Is(Settings.ServerConnections, (int)ServerConnections.SharedUntilChallenged).IsYes ? Partly : Fully)}{world.Because(Settings.ServerConnections)}: whoever reaches the proxy runs requests as that client's user. {world.WayOut(subject)}";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { world[Settings.ServerConnections], world[Settings.CarriesWinRM] };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("give each client a server connection of its own", Settings.ServerConnections, (int)ServerConnections.PerClient), Remedy.Set("carry HTTPS only", Settings.PlainHttp, (int)PlainHttp.Refused) };

    private const string Fully = "hands a server connection that one client has authenticated to the next client";

    private const string Partly = "hands a server connection to the next client when it was authenticated by a first token (Kerberos) or by CredSSP alone";
}

using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy does not support connection-based authentication.</summary>
public sealed class WRM5002ProxyStripsAuthentication : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM5002";

    /// <inheritdoc/>
    public override string Title => "The proxy does not support connection-based authentication";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "Negotiate, Kerberos and CredSSP authenticate a connection in several steps. A proxy that drops their headers, or answers them itself, keeps the steps "
        + "from the server, and the server denies access.";

    /// <inheritdoc/>
    public override string Heading => Norm.Http;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N6", "N10" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.ProxyServer;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) => world.CarriesHttp() & !world.Is(Settings.PassesAuthentication);

    /// <inheritdoc/>
    public override Level LevelIn(World world) => world.Capped(Level);

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"Negotiate, Kerberos and CredSSP do not pass through {subject.Product()}{world.Because(Settings.PassesAuthentication)}: the server denies access to everyone. {world.WayOut(subject)}";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.PassesAuthentication, 0), world[Settings.CarriesWinRM] };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("pass the headers on", Settings.PassesAuthentication, 1), Remedy.Set("carry HTTPS only", Settings.PlainHttp, (int)PlainHttp.Refused) };
}

using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy speaks HTTP/1.0 towards WinRM.</summary>
public sealed class WRM5001ProxyHttp10 : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM5001";

    /// <inheritdoc/>
    public override string Title => "The proxy speaks HTTP/1.0 towards WinRM";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "HTTP/1.0 closes the connection after each answer unless both sides agree otherwise, so that authentication, which takes several answers on one "
        + "connection, does not finish and the server denies access.";

    /// <inheritdoc/>
    public override string Heading => Norm.Http;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N9" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.ProxyServer;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) => world.CarriesHttp() & world.AtMost(Settings.ProxyHttpVersion, Settings.Version(1, 0));

    /// <inheritdoc/>
    public override Level LevelIn(World world) => world.Capped(Level);

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"HTTP/1.0 through {subject.Product()}{world.Because(Settings.ProxyHttpVersion)}: the connection ends with each answer, so the logon to the server never finishes and access is denied. {world.WayOut(subject)}";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { world[Settings.ProxyHttpVersion], world[Settings.CarriesWinRM] };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("speak HTTP/1.1", Settings.ProxyHttpVersion, Settings.Version(1, 1)), Remedy.Set("carry HTTPS only", Settings.PlainHttp, (int)PlainHttp.Refused) };
}

using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy asks for authentication on a WinRM path that is plain HTTP.</summary>
public sealed class WRM5006ProxyAuthenticationOnHttp : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM5006";

    /// <inheritdoc/>
    public override string Title => "The proxy asks for authentication on a WinRM path that is plain HTTP";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "Behind a proxy that asks for authentication, clients and servers have to use HTTPS. Over HTTP the proxy takes part in the logon to the server as "
        + "well, and whoever runs it, or listens on the way to it, sees both.";

    /// <inheritdoc/>
    public override string Heading => Norm.Https;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N3" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.ProxyServer;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) => world.CarriesHttp() & world.AsksForAuthentication();

    /// <inheritdoc/>
    public override Level LevelIn(World world) => world.Capped(Level);

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"{Capital(subject.Product())} asks for authentication{world.Because(Settings.ProxyAuthentication)} and lets WinRM pass over plain HTTP: whoever runs it, or listens before it, takes part in both logons. Behind such a proxy WinRM has to use HTTPS: refuse plain HTTP to port 5985.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { world[Settings.ProxyAuthentication], world[Settings.CarriesWinRM] };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("refuse plain HTTP to WinRM, so that it uses HTTPS", Settings.PlainHttp, (int)PlainHttp.Refused) };
}

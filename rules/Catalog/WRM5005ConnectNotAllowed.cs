using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy does not allow CONNECT to the WinRM HTTPS port (5986).</summary>
public sealed class WRM5005ConnectNotAllowed : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM5005";

    /// <inheritdoc/>
    public override string Title => "The proxy does not allow CONNECT to the WinRM HTTPS port (5986)";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "WinRM over HTTPS goes through a proxy in a tunnel that the client asks for with CONNECT. If the proxy allows none to port 5986 the connection fails, "
        + "and the way that is left, HTTP, is the one that should not cross a proxy.";

    /// <inheritdoc/>
    public override string Heading => Norm.Https;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N2" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.ProxyServer;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) => world.CarriesWinRM() & !world.Is(Settings.ConnectAllowed);

    /// <inheritdoc/>
    public override Level LevelIn(World world) => world.Is(Settings.Measured).IsNo ? Level.Advice : Level;

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"{Capital(subject.Product())} refuses CONNECT to port 5986{world.Because(Settings.ConnectAllowed)}: WinRM over HTTPS fails, and plain HTTP, the way that is left, should not cross a proxy. {subject.Stack?.Proxy?.ConnectWayOut ?? "Allow CONNECT to port 5986."}";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.ConnectAllowed, 0), world[Settings.CarriesWinRM] };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("allow CONNECT to port 5986", Settings.ConnectAllowed, 1) };
}

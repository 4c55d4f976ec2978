using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The WinHTTP proxy covers http only.</summary>
public sealed class WRM3003WinHttpProxyHttpOnly : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM3003";

    /// <inheritdoc/>
    public override string Title => "The WinHTTP proxy covers http= only, so WinRM over HTTPS does not use it";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "With an entry for http= and none for https=, the machine does the opposite of what is safe: WinRM over HTTP, which should not cross a proxy, is sent "
        + "through it, and WinRM over HTTPS, which may, goes direct or fails at a firewall.";

    /// <inheritdoc/>
    public override string Heading => Norm.Version11;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N2", "N18" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.MachineProxy;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world[Settings.ProxyForHttp] is null ? Tri.No : world.Is(Settings.ProxyForHttp) & !world.Is(Settings.ProxyForHttps);

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        "The WinHTTP proxy covers http= only: WinRM over HTTP is pushed through the proxy and WinRM over HTTPS goes past it. Add an https= entry, or name the proxy without a scheme.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.ProxyForHttp, 1) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("cover https as well", Settings.ProxyForHttps, 1) };
}

using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Internet Explorer proxy settings in a WinRM 1.1 (or earlier) context.</summary>
public sealed class WRM3001InternetExplorerProxyIn11 : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM3001";

    /// <inheritdoc/>
    public override string Title => "WinRM 1.1 and earlier never read Internet Explorer proxy settings";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "WinRM 1.1 and earlier take the proxy from the WinHTTP configuration of the machine and from nowhere else, and until somebody sets one there is none. "
        + "A proxy that is set in Internet Explorer, or left to automatic detection, has no effect: the connection goes direct and either fails at a firewall or "
        + "passes by the proxy that was meant to control it.";

    /// <inheritdoc/>
    public override string Heading => Norm.Version11;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N18" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind is SubjectKind.Connection or SubjectKind.MachineProxy;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world.AtMost(Settings.StackVersion, Settings.Version(1, 1))
        & (world.Is(Settings.ProxySource, (int)ProxySource.InternetExplorer) | world.Is(Settings.ProxySource, (int)ProxySource.AutoDetect));

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"Internet Explorer proxy settings have no effect{(subject.Name is null ? "" : $" on '{subject.Name}'")}: WinRM 1.1 and earlier read only the WinHTTP proxy. Set it with 'netsh winhttp set proxy' or ProxyCfg.exe.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { world[Settings.ProxySource], world[Settings.StackVersion] };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[]
    {
        Remedy.Set("take the proxy from the WinHTTP configuration", Settings.ProxySource, (int)ProxySource.WinHttp),
    };
}

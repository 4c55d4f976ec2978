using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The proxy tool does not fit the Windows version.</summary>
public sealed class WRM3005WrongProxyTool : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM3005";

    /// <inheritdoc/>
    public override string Title => "The proxy tool does not fit the Windows version";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "ProxyCfg.exe exists on Windows XP and Server 2003 only, and netsh winhttp from Windows Vista on. The wrong one fails, and WinRM keeps the proxy that "
        + "it had, or none.";

    /// <inheritdoc/>
    public override string Heading => Norm.Version11;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N18" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.MachineProxy;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject)
    {
        // The version of Windows decides; where it is not known, WinRM 3.0 shows Windows 7 or later.
        Tri beforeVista = world[Settings.WindowsVersion] is null ? Tri.No : world.AtMost(Settings.WindowsVersion, Settings.Version(5, 99));
        Tri sinceVista = world[Settings.WindowsVersion] is not null ? !beforeVista
            : world[Settings.StackVersion] is null ? Tri.No
            : !world.AtMost(Settings.StackVersion, Settings.Version(2, 99));
        return world[Settings.ProxyTool] is null ? Tri.No
            : (world.Is(Settings.ProxyTool, (int)ProxyTool.ProxyCfg) & sinceVista) | (world.Is(Settings.ProxyTool, (int)ProxyTool.Netsh) & beforeVista);
    }

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) => world.Is(Settings.ProxyTool, (int)ProxyTool.Netsh).IsYes
        ? "netsh winhttp does not exist before Windows Vista: the command fails and WinRM keeps the proxy that it had. Use ProxyCfg.exe."
        : "ProxyCfg.exe exists on Windows XP and Server 2003 only: the command fails and WinRM keeps the proxy that it had. Use netsh winhttp.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { world[Settings.ProxyTool], world[Settings.WindowsVersion], world[Settings.StackVersion] };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[]
    {
        Remedy.Set("use netsh winhttp", Settings.ProxyTool, (int)ProxyTool.Netsh),
        Remedy.Set("use ProxyCfg.exe", Settings.ProxyTool, (int)ProxyTool.ProxyCfg),
    };
}

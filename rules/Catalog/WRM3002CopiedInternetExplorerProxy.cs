using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The WinHTTP proxy is a one-time copy of Internet Explorer settings.</summary>
public sealed class WRM3002CopiedInternetExplorerProxy : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM3002";

    /// <inheritdoc/>
    public override string Title => "The WinHTTP proxy is a one-time copy of Internet Explorer settings";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "The import copies the settings of one user at one moment. It follows no later change and leaves out PAC files and automatic detection, so that sooner "
        + "or later WinRM goes through another proxy than the browser, or through none.";

    /// <inheritdoc/>
    public override string Heading => Norm.Version11;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N18" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.MachineProxy;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world[Settings.ProxyCopied] is null ? Tri.No : world.Is(Settings.ProxyCopied);

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        "The WinHTTP proxy becomes a copy of Internet Explorer's settings of one user at one moment: it follows no later change and leaves out PAC files and automatic detection. Set the proxy by name.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.ProxyCopied, 1) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("set the proxy by name", Settings.ProxyCopied, 0) };
}

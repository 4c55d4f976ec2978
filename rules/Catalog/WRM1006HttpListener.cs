using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>An HTTP listener is created.</summary>
public sealed class WRM1006HttpListener : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM1006";

    /// <inheritdoc/>
    public override string Title => "An HTTP listener is created";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "A listener is where the WinRM service accepts requests. Once there is one for HTTP, clients may come over HTTP, through proxies too, and their "
        + "messages are safe only if the service refuses unencrypted traffic; otherwise whoever is on the path reads what a badly configured client sends. An "
        + "HTTPS listener does not depend on that. Where a proxy is known or assumed this is a warning, otherwise advice.";

    /// <inheritdoc/>
    public override string Heading => Norm.Encryption;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N15" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.ServiceConfiguration;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject)
    {
        // A script that refuses unencrypted traffic itself has made the listener as safe as HTTP gets.
        Tri refusesUnencrypted = world[Settings.AllowUnencrypted] is { IsWritten: true } ? !world.Is(Settings.AllowUnencrypted) : Tri.No;
        return world[Settings.HttpListener] is null ? Tri.No : world.Is(Settings.HttpListener) & !refusesUnencrypted;
    }

    /// <inheritdoc/>
    public override Level LevelIn(World world) => world.IsProxied().IsYes ? Level.Warning : Level.Advice;

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        "An HTTP listener is created: clients that are configured badly reach it in clear text, and behind a proxy the server has to refuse that. Create an HTTPS listener, or set AllowUnencrypted to false as well.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.HttpListener, 1), world.IsProxied().IsYes ? world[Settings.ProxySource] : null };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("create an HTTPS listener", Settings.HttpListener, 0) with { Prerequisite = "it needs a certificate" } };
}

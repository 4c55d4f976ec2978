using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Automatic proxy detection decides which proxy sees WinRM traffic.</summary>
public sealed class WRM3004ProxyAutoDetection : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM3004";

    /// <inheritdoc/>
    public override string Title => "Automatic proxy detection decides which proxy sees WinRM traffic";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "With automatic detection (WPAD) the client asks the network which proxy to use. Whoever answers, and every machine on the local network can try, "
        + "names a proxy of his own: from then on he stands between client and server and sees whatever is not encrypted.";

    /// <inheritdoc/>
    public override string Heading => Norm.Encryption;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N17", "N18" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind is SubjectKind.Connection or SubjectKind.MachineProxy;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject)
    {
        Tri isRemote = subject.Kind == SubjectKind.Connection ? world.IsRemote() : Tri.Yes;
        Tri isDisabled = world[Settings.WpadDisabled] is null ? Tri.No : world.Is(Settings.WpadDisabled);
        return world[Settings.ProxySource] is null ? Tri.No : isRemote & world.Is(Settings.ProxySource, (int)ProxySource.AutoDetect) & !isDisabled;
    }

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"Automatic detection (WPAD) names the proxy{subject.Of()}: whoever answers it on the local network stands between client and server. Name the proxy, and disable WPAD.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.ProxySource, (int)ProxySource.AutoDetect) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("take the proxy from the WinHTTP configuration", Settings.ProxySource, (int)ProxySource.WinHttp) };
}

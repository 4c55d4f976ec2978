using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Unencrypted HTTP goes through a proxy.</summary>
public sealed class WRM2001UnencryptedThroughProxy : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM2001";

    /// <inheritdoc/>
    public override string Title => "Unencrypted HTTP goes through a proxy";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "Whoever runs the proxy, or has broken into it, reads and changes every request and answer, credentials included. And a proxy that uses one server "
        + "connection for several clients lets a stranger's request arrive on a connection that somebody else has authenticated. The article allows this under "
        + "no circumstances.";

    /// <inheritdoc/>
    public override string Heading => Norm.Encryption;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N1", "N16", "N17" };

    /// <inheritdoc/>
    public override int Cwe => 319;

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.Refuse;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Folds { get; } = new[] { "WRM1001", "WRM1002", "WRM1007", "WRM2005", "WRM1003" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.Connection;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) => world.IsRemoteHttp() & world.IsProxied() & world.IsUnsealed();

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"Unencrypted HTTP{subject.To()} goes through a proxy: the proxy reads and changes every message. Use HTTPS, which is tunnelled.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[]
    {
        When(world, Settings.NoEncryption, 1), When(world, Settings.StackSeals, 0), When(world, Settings.OffersBasic, 1), When(world, Settings.OffersDigest, 1),
        When(world, Settings.OffersCertificate, 1), world[Settings.ProxySource], When(world, Settings.Scheme, (int)Scheme.Http),
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[]
    {
        Remedy.UseHttps,
        Remedy.Set("keep message encryption on", Settings.NoEncryption, 0),
    };
}

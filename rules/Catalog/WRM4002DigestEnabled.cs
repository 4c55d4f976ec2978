using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Digest authentication is enabled in the WinRM configuration.</summary>
public sealed class WRM4002DigestEnabled : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM4002";

    /// <inheritdoc/>
    public override string Title => "Digest authentication is enabled in the WinRM configuration";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "Digest does not send the password, but what it sends rests on MD5: whoever records one logon between client and server can search for the password "
        + "offline. Over HTTP WinRM has no message encryption for it either.";

    /// <inheritdoc/>
    public override string Heading => Norm.Encryption;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N14" };

    /// <inheritdoc/>
    public override int Cwe => 327;

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind is SubjectKind.ClientConfiguration or SubjectKind.ServiceConfiguration;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world[Settings.OffersDigest] is { IsWritten: true } ? world.Is(Settings.OffersDigest) : Tri.No;

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"Digest authentication is enabled in the WinRM {subject.Side()} configuration: an observer can search for the password offline, and over HTTP messages are not encrypted. Set it to false and use Kerberos or Negotiate.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.OffersDigest, 1) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("disable Digest", Settings.OffersDigest, 0) };
}

using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Digest or certificate authentication over HTTP has no message encryption.</summary>
public sealed class WRM1007UnsealedMechanismOverHttp : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM1007";

    /// <inheritdoc/>
    public override string Title => "Digest or certificate authentication over HTTP has no message encryption";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "WinRM can encrypt messages over HTTP with Negotiate, Kerberos and CredSSP only. Digest and client certificates protect the logon, but commands and "
        + "output would then cross the network in clear text, where whoever stands between client and server reads and changes them.";

    /// <inheritdoc/>
    public override string Heading => Norm.Encryption;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N14" };

    /// <inheritdoc/>
    public override int Cwe => 319;

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.Refuse;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Folds { get; } = new[] { "WRM1003" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.Connection;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world.IsRemoteHttp() & (world.Is(Settings.OffersDigest) | world.Is(Settings.OffersCertificate));

    /// <inheritdoc/>
    public override string Message(World world, Subject subject)
    {
        string mechanism = world.Is(Settings.OffersDigest).IsNo ? "Client certificate" : "Digest";
        return $"{mechanism} authentication over HTTP{subject.To()} has no message encryption: anyone on the path reads and changes commands and output. Use HTTPS, or Kerberos or Negotiate.";
    }

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.OffersDigest, 1), When(world, Settings.OffersCertificate, 1), When(world, Settings.Scheme, (int)Scheme.Http) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.UseHttps, Remedy.Set("use Negotiate or Kerberos instead of Digest", Settings.OffersDigest, 0) };
}

using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Basic authentication is enabled in the WinRM client or service configuration.</summary>
public sealed class WRM4001BasicEnabled : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM4001";

    /// <inheritdoc/>
    public override string Title => "Basic authentication is enabled in the WinRM configuration";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "With Basic the client hands over the password itself, and WinRM has no message encryption for it. Once it is enabled, one client that comes over "
        + "HTTP, or one proxy that inspects TLS, is enough to give a password to somebody on the path.";

    /// <inheritdoc/>
    public override string Heading => Norm.Encryption;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N14" };

    /// <inheritdoc/>
    public override int Cwe => 522;

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind is SubjectKind.ClientConfiguration or SubjectKind.ServiceConfiguration;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world[Settings.OffersBasic] is { IsWritten: true } ? world.Is(Settings.OffersBasic) : Tri.No;

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"Basic authentication is enabled in the WinRM {subject.Side()} configuration: one connection over HTTP, or one proxy that inspects TLS, gives the password away. Set it to false and use Kerberos, Negotiate or certificates.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.OffersBasic, 1) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("disable Basic", Settings.OffersBasic, 0) };
}

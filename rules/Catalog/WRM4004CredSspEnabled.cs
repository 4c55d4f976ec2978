using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>CredSSP is enabled: credentials are delegated to the server.</summary>
public sealed class WRM4004CredSspEnabled : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM4004";

    /// <inheritdoc/>
    public override string Title => "CredSSP is enabled: credentials are delegated to the server";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "CredSSP hands the user's credential to the server, so that the server can use it on other machines. Whoever has broken into the server, or poses as "
        + "one that the client did not verify, gets it and can log on wherever that user can.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N17" };

    /// <inheritdoc/>
    public override int Cwe => 522;

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind is SubjectKind.ClientConfiguration or SubjectKind.ServiceConfiguration;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world[Settings.OffersCredSsp] is { IsWritten: true } ? world.Is(Settings.OffersCredSsp) : Tri.No;

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"CredSSP is enabled in the WinRM {subject.Side()} configuration: the server receives the user's password and can use it everywhere. Prefer Kerberos delegation, or limit CredSSP to servers that need it.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.OffersCredSsp, 1) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("disable CredSSP", Settings.OffersCredSsp, 0) };
}

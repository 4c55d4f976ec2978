using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Certificate revocation is not checked.</summary>
public sealed class WRM1005RevocationNotChecked : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM1005";

    /// <inheritdoc/>
    public override string Title => "Certificate revocation is not checked";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "When the key of a server's certificate is stolen, its owner has the certificate revoked. A client that does not check goes on accepting it: the "
        + "thief, if he stands between client and server, poses as the server until the certificate expires.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N2" };

    /// <inheritdoc/>
    public override int Cwe => 299;

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.Connection;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world.Is(Settings.Scheme, (int)Scheme.Http).IsYes ? Tri.No : world.IsRemote() & !world.Is(Settings.RevocationCheck);

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"The server's certificate{subject.Of()} is not checked for revocation: whoever has stolen its key can pose as the server after it was revoked. Check it, unless the revocation list cannot be reached.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.RevocationCheck, 0) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("check the certificate for revocation", Settings.RevocationCheck, 1) };
}

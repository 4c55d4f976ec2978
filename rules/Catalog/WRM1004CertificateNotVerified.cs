using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>The server's certificate is not verified.</summary>
public sealed class WRM1004CertificateNotVerified : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM1004";

    /// <inheritdoc/>
    public override string Title => "The server's certificate is not verified";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "HTTPS protects only a client that knows whom it talks to. If the issuer of the certificate is not checked, any self-made certificate will do; if the "
        + "name is not checked, any certificate that somebody else got from a trusted authority. Whoever stands between client and server, a proxy included, "
        + "then poses as the server, reads and changes everything, and gets the password if it is sent with Basic.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N2" };

    /// <inheritdoc/>
    public override int Cwe => 295;

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.Refuse;

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.Connection;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject)
    {
        // On an endpoint known to be HTTP the checks are never made, so leaving them out changes nothing. An endpoint that
        // is not known here does not matter: whoever skips the checks means HTTPS.
        Tri isHttp = world.Is(Settings.Scheme, (int)Scheme.Http);
        return isHttp.IsYes ? Tri.No : world.IsRemote() & (!world.Is(Settings.CaCheck) | !world.Is(Settings.CnCheck));
    }

    /// <inheritdoc/>
    public override string Message(World world, Subject subject)
    {
        string what = world.Is(Settings.CaCheck).IsNo
            ? world.Is(Settings.CnCheck).IsNo ? "Neither issuer nor name of the server's certificate is" : "The issuer of the server's certificate is not"
            : world.Is(Settings.CnCheck).IsNo ? "The name in the server's certificate is not" : "The server's certificate is not";
        return $"{what} verified{subject.For()}: anyone on the path can pose as the server and read the session. Verify it, trusting your own CA if need be.";
    }

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.CaCheck, 0), When(world, Settings.CnCheck, 0) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[]
    {
        new Remedy("verify the server's certificate", new KeyValuePair<Setting, int>(Settings.CaCheck, 1), new KeyValuePair<Setting, int>(Settings.CnCheck, 1)),
    };
}

using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Credentials in clear text: Basic authentication over HTTP.</summary>
public sealed class WRM1002BasicOverHttp : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM1002";

    /// <inheritdoc/>
    public override string Title => "Basic authentication over HTTP sends the password in clear text";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "Basic puts user name and password, merely encoded and not encrypted, into every request, and WinRM has no message encryption for it. Over HTTP "
        + "whoever sees one request on its way, on a shared network, a router or a proxy, has the password and can log on with it.";

    /// <inheritdoc/>
    public override string Heading => Norm.Encryption;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N14" };

    /// <inheritdoc/>
    public override int Cwe => 522;

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.Refuse;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Folds { get; } = new[] { "WRM1003" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.Connection;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) => world.IsRemoteHttp() & world.Is(Settings.OffersBasic);

    /// <inheritdoc/>
    public override string Message(World world, Subject subject)
    {
        string why = world[Settings.OffersBasic] is { Origin: Origin.Default, Note: { } note } ? $" ({note}, no mechanism is set)" : "";
        return $"Basic authentication over HTTP{subject.To()}{why} sends the password in clear text: anyone on the path reads it. Use HTTPS, or Kerberos or Negotiate.";
    }

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) =>
        new[] { When(world, Settings.OffersBasic, 1), When(world, Settings.Scheme, (int)Scheme.Http) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[]
    {
        Remedy.UseHttps,
        Remedy.Set("use Negotiate or Kerberos instead of Basic", Settings.OffersBasic, 0),
    };
}

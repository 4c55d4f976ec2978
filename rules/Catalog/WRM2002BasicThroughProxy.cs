using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Basic authentication to the server through a proxy.</summary>
public sealed class WRM2002BasicThroughProxy : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM2002";

    /// <inheritdoc/>
    public override string Title => "Basic authentication to the server goes through a proxy";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "Basic sends the password itself. Over HTTP whoever runs the proxy, has broken into it or listens on the way reads it out of every request. Over HTTPS "
        + "the proxy sees nothing of it, unless it inspects TLS with a certificate that the client trusts, as many company proxies do: then it reads the "
        + "password all the same, and so this is a warning and not an error there. Kerberos and Negotiate never send the password.";

    /// <inheritdoc/>
    public override string Heading => Norm.Encryption;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N1", "N16", "N17" };

    /// <inheritdoc/>
    public override int Cwe => 522;

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.RefuseUnlessNamed;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Folds { get; } = new[] { "WRM2001", "WRM1001", "WRM1002", "WRM2005", "WRM1003" };

    /// <summary>Over HTTPS, or where the endpoint is not known, Basic implies nothing about the messages.</summary>
    public override IReadOnlyList<string> FoldsIn(World world) => world.Is(Settings.Scheme, (int)Scheme.Http).IsYes ? Folds : new string[0];

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.Connection;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) => world.IsRemote() & world.IsProxied() & world.Is(Settings.OffersBasic);

    /// <inheritdoc/>
    public override Level LevelIn(World world) => world.Is(Settings.Scheme, (int)Scheme.Http).IsYes ? Level.Error : Level.Warning;

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) => world.Is(Settings.Scheme, (int)Scheme.Http).IsYes
        ? $"Basic authentication{subject.To()} goes through a proxy over HTTP: the proxy reads the password in clear text. Use HTTPS with Kerberos or Negotiate."
        : $"Basic authentication{subject.To()} goes through a proxy: a proxy that inspects TLS reads the password. Use Kerberos or Negotiate, which never send it.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) =>
        new[] { When(world, Settings.OffersBasic, 1), world[Settings.ProxySource], When(world, Settings.Scheme, (int)Scheme.Http) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[]
    {
        Remedy.Set("use Negotiate or Kerberos instead of Basic", Settings.OffersBasic, 0),
    };
}

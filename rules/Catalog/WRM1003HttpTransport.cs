using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Encrypted HTTP where HTTPS would be better.</summary>
public sealed class WRM1003HttpTransport : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM1003";

    /// <inheritdoc/>
    public override string Title => "HTTP transport: encrypted by the authentication mechanism, but HTTPS is better";

    /// <inheritdoc/>
    public override Level Level => Level.Advice;

    /// <inheritdoc/>
    public override string Reason =>
        "Negotiate, Kerberos and CredSSP encrypt the messages, but the HTTP headers stay readable, and with NTLM, which Negotiate may fall back to, the client "
        + "never learns whether it talks to the right server. HTTPS covers both, and it goes through a proxy as a tunnel that the proxy can neither read nor "
        + "share.";

    /// <inheritdoc/>
    public override string Heading => Norm.Https;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N2" };

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.Log;

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.Connection;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world.IsProxied().IsYes || world.Is(Settings.NoEncryption).IsYes ? Tri.No : world.IsRemoteHttp() & world.OffersSealing() & !world.LacksSealing();

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        $"The connection{subject.To()} uses HTTP. Its messages are encrypted by the authentication mechanism{(world.Is(Settings.NoEncryption).IsNo ? "" : " at best")}, but only HTTPS always proves who the server is and goes through a proxy as a tunnel.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.Scheme, (int)Scheme.Http) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.UseHttps };
}

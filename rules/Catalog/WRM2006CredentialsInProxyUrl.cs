using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Credentials stand in a proxy URL or proxy string.</summary>
public sealed class WRM2006CredentialsInProxyUrl : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM2006";

    /// <inheritdoc/>
    public override string Title => "Credentials stand in a proxy URL or proxy string";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "Whoever can read the file, its history in version control, a list of processes or a log has the password of the proxy and can use the proxy as that "
        + "user. WinHTTP does not even accept credentials in a proxy string.";

    /// <inheritdoc/>
    public override string Heading => Norm.Https;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N1", "N4" };

    /// <inheritdoc/>
    public override int Cwe => 798;

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind is SubjectKind.Connection or SubjectKind.MachineProxy;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world[Settings.ProxyUrlCredential] is null ? Tri.No : world.Is(Settings.ProxyUrlCredential);

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) => subject.Kind == SubjectKind.MachineProxy
        ? "The WinHTTP proxy string carries a user name and a password: WinHTTP accepts none there, and whoever can read the setting has the password. Remove them."
        : $"The proxy address of the connection{subject.To()} carries a user name and a password: whoever reads the file, its history or a log has them. Take them from a secret store.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.ProxyUrlCredential, 1) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("take the credentials out of the proxy's address", Settings.ProxyUrlCredential, 0) };
}

using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>TrustedHosts contains *.</summary>
public sealed class WRM4003TrustedHostsWildcard : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM4003";

    /// <inheritdoc/>
    public override string Title => "TrustedHosts contains *";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "TrustedHosts lists the servers that need not prove who they are. With * this is every machine: whoever takes the place of a server, by answering for "
        + "its name or from the path to it, receives an NTLM logon that he can relay or attack offline, or with Basic the password.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N17" };

    /// <inheritdoc/>
    public override int Cwe => 346;

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.ClientConfiguration;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world[Settings.TrustsAllHosts] is { IsWritten: true } ? world.Is(Settings.TrustsAllHosts) : Tri.No;

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        "TrustedHosts contains *: the client authenticates to every machine that takes a server's place, which can relay the answer or crack the password. List the hosts that need it, or use HTTPS or Kerberos.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.TrustsAllHosts, 1) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("list the hosts that need it", Settings.TrustsAllHosts, 0) };
}

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
        "TrustedHosts lists the servers that need not prove who they are. With * the client hands an NTLM answer, or with Basic the password, to every machine that takes the server's place.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N17" };

    /// <inheritdoc/>
    public override int Cwe => 346;
}

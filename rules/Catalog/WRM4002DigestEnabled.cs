using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Digest authentication is enabled in the WinRM configuration.</summary>
public sealed class WRM4002DigestEnabled : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM4002";

    /// <inheritdoc/>
    public override string Title => "Digest authentication is enabled in the WinRM configuration";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "Digest has no message encryption over HTTP and rests on MD5: an observer can search for the password offline.";

    /// <inheritdoc/>
    public override string Heading => "Encryption";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N14" };

    /// <inheritdoc/>
    public override int Cwe => 327;
}

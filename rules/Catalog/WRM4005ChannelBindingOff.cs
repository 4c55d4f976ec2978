using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Channel-binding hardening is switched off.</summary>
public sealed class WRM4005ChannelBindingOff : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM4005";

    /// <inheritdoc/>
    public override string Title => "Channel-binding hardening is switched off";

    /// <inheritdoc/>
    public override Level Level => Level.Warning;

    /// <inheritdoc/>
    public override string Reason =>
        "A channel-binding token ties a logon to the TLS connection on which it is made. Without it a man in the middle, whose certificate the client trusts, "
        + "relays the client's logon to the real server and acts there as the user.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N17" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) => kind == SubjectKind.ServiceConfiguration;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject) =>
        world[Settings.ChannelBindingOff] is { IsWritten: true } ? world.Is(Settings.ChannelBindingOff) : Tri.No;

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) =>
        "Channel-binding hardening is off: a man in the middle with a certificate that the client trusts relays its authentication to this server. Set CbtHardeningLevel to Relaxed or, better, Strict.";

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[] { When(world, Settings.ChannelBindingOff, 1) };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[] { Remedy.Set("check channel-binding tokens", Settings.ChannelBindingOff, 0) };
}

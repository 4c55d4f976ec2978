using System.Collections.Generic;

namespace WinRM.Rules.Catalog;

/// <summary>Unencrypted WinRM traffic is allowed or asked for.</summary>
public sealed class WRM1001UnencryptedTraffic : Rule
{
    /// <inheritdoc/>
    public override string Id => "WRM1001";

    /// <inheritdoc/>
    public override string Title => "Unencrypted WinRM traffic is allowed or asked for";

    /// <inheritdoc/>
    public override Level Level => Level.Error;

    /// <inheritdoc/>
    public override string Reason =>
        "An unencrypted message can be read and changed by everyone between client and server, and above all by whoever runs a proxy there: he gets the "
        + "commands, their output and every secret in them, and can add commands of his own. A server that enforces encryption turns the same attempt into a "
        + "refused connection.";

    /// <inheritdoc/>
    public override string Heading => Norm.Encryption;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Norms { get; } = new[] { "N15", "N17" };

    /// <inheritdoc/>
    public override int Cwe => 319;

    /// <inheritdoc/>
    public override TransportAction Transport => TransportAction.Refuse;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Folds { get; } = new[] { "WRM1003" };

    /// <inheritdoc/>
    public override bool AppliesTo(SubjectKind kind) =>
        kind is SubjectKind.Connection or SubjectKind.ClientConfiguration or SubjectKind.ServiceConfiguration;

    /// <inheritdoc/>
    public override Tri Judge(World world, Subject subject)
    {
        if (subject.Kind != SubjectKind.Connection)
        {
            return world.Is(Settings.AllowUnencrypted);
        }

        // Asking a stack for unencrypted messages that pins itself to HTTP for it counts whatever the endpoint is.
        Tri asked = world.Is(Settings.NoEncryption) & (subject.Stack is { NoEncryptionIsInertOverHttps: true } ? world.Is(Settings.Scheme, (int)Scheme.Http) : Tri.Yes);
        Tri cannotSeal = !world.Is(Settings.StackSeals) & world.OffersSealing() & world.Is(Settings.Scheme, (int)Scheme.Http);
        return world.IsRemote() & (asked | cannotSeal);
    }

    /// <inheritdoc/>
    public override string Message(World world, Subject subject) => subject.Kind switch
    {
        SubjectKind.ClientConfiguration or SubjectKind.ServiceConfiguration =>
            $"AllowUnencrypted lets the WinRM {subject.Side()} {(subject.Kind == SubjectKind.ClientConfiguration ? "send" : "accept")} messages in clear text: "
            + "anyone on the path, a proxy above all, reads and changes them. Set it to false.",
        _ when world.Is(Settings.NoEncryption).IsNo =>
            $"{subject.Stack?.Name ?? "The client"} does not encrypt messages over HTTP: anyone on the path{subject.To()} reads and changes them. Use HTTPS.",
        _ => $"Messages{subject.To()} are sent without encryption: anyone on the path reads and changes commands, output and credentials. Keep message encryption on, or use HTTPS.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Fact?> Blame(World world) => new[]
    {
        When(world, Settings.AllowUnencrypted, 1), When(world, Settings.NoEncryption, 1), When(world, Settings.StackSeals, 0),
        When(world, Settings.Scheme, (int)Scheme.Http),
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Remedy> Remedies { get; } = new[]
    {
        Remedy.Set("refuse unencrypted traffic", Settings.AllowUnencrypted, 0), Remedy.Set("keep message encryption on", Settings.NoEncryption, 0), Remedy.UseHttps,
    };
}

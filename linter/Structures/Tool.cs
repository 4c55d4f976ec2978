using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>A tool that connects over WinRM: whose defaults hold, and which keys it reads. Of two keys for one setting the later counts.</summary>
/// <param name="Stack">Its defaults.</param>
/// <param name="Keys">The keys.</param>
internal sealed record Tool(Stack Stack, params IReadOnlyList<Key> Keys)
{
    /// <summary>What is not written cannot be known, though what is written holds.</summary>
    public static readonly IReadOnlyList<Fact> Unsure =
        [new(Settings.Scheme, null, Origin.Context, null), .. MechanismFacts.Offer(null, Origin.Context, null), new(Settings.CaCheck, null, Origin.Context, null), new(Settings.CnCheck, null, Origin.Context, null)];

    /// <summary>The connection that some maps describe.</summary>
    /// <param name="layers">What the tool is told.</param>
    /// <param name="name">The host, or another word that tells the connection apart; null when there is none.</param>
    /// <param name="anchor">What makes it a connection over WinRM.</param>
    /// <param name="before">What holds unless a key says otherwise.</param>
    /// <param name="after">What holds whatever the keys say.</param>
    public Subject Describe(Layers layers, string? name, Place anchor, IEnumerable<Fact>? before = null, IEnumerable<Fact>? after = null) =>
        Any(layers.Branches([.. Keys.Select(static key => key.Name)]).Select(branch => DescribeOne(branch, name, anchor, before, after)));

    /// <summary>A connection that is one of several; there is at least one.</summary>
    public static Subject Any(IEnumerable<Subject> branches)
    {
        Subject[] all = [.. branches];
        return all.Length == 1 ? all[0] : all[0].With(Worlds.Of(all.SelectMany(static subject => subject.Worlds)));
    }

    private Subject DescribeOne(Layers layers, string? name, Place anchor, IEnumerable<Fact>? before, IEnumerable<Fact>? after)
    {
        IEnumerable<Fact> read = Keys.SelectMany(key => layers[key.Name] is { } option ? key.Read(option) : []);
        World world = (before ?? []).Concat(read).Concat(after ?? []).Aggregate(World.Empty, static (all, fact) => all.With(fact));
        if (world[Settings.Scheme] is { Value: null } unknown)
        {
            // Checks that the tool leaves out by itself matter only over HTTPS, which is not known here.
            world = world.WithDefault(new Fact(Settings.CaCheck, null, Origin.Default, unknown.Location)).WithDefault(new Fact(Settings.CnCheck, null, Origin.Default, unknown.Location));
        }

        // Where the scheme is left to the tool, a port that is written there is the line that tells the reader which one it is.
        Place place = world[Settings.Scheme] is not { IsWritten: true } && world[Settings.Port] is { Origin: Origin.Explicit, Value: not null, Location: Place port } ? port : anchor;
        return new Subject(SubjectKind.Connection, Stack, name, Worlds.Of([world]), place);
    }
}

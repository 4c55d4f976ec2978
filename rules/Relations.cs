using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Rules;

/// <summary>
/// What the subjects of one run say about each other: each relation adds facts to a subject that others decide, and the
/// rules then judge it as usual.
/// </summary>
public static class Relations
{
    /// <summary>The subjects, in the same order, with what the others say about them.</summary>
    /// <param name="subjects">All subjects of the run.</param>
    /// <param name="addressOf">The address of the proxy that a fact names, for front ends that can tell; null where it cannot be told.</param>
    public static IReadOnlyList<Subject> Apply(IReadOnlyList<Subject> subjects, Func<Fact, string?>? addressOf = null)
    {
        subjects = BypassRelations.Apply(addressOf is null ? subjects : ProxyRelations.Apply(subjects, addressOf));
        if (!subjects.Any(CreatesHttpListener) || subjects.Select(KnownProxy).FirstOrDefault(static fact => fact is not null) is not { } proxy)
        {
            return subjects;
        }

        return subjects.Select(subject => CreatesHttpListener(subject) ? ReachedThrough(subject, proxy) : subject).ToList();
    }

    private static bool CreatesHttpListener(Subject subject) =>
        subject.Kind == SubjectKind.ServiceConfiguration && subject.Worlds.Any(static world => world.Is(Settings.HttpListener).IsYes);

    // A proxy that clients of this run go through: the listener will be reached through it as well.
    private static Fact? KnownProxy(Subject subject) => subject.Kind is not (SubjectKind.Connection or SubjectKind.MachineProxy)
        ? null
        : subject.Worlds.Select(static world => world[Settings.ProxySource]).FirstOrDefault(static fact =>
            fact is { IsWritten: true, Value: (int)ProxySource.Named or (int)ProxySource.WinHttp });

    private static Subject ReachedThrough(Subject listener, Fact proxy)
    {
        Fact known = new(Settings.ProxySource, proxy.Value, Origin.Context, proxy.Location, "clients of this run go through it");
        return listener.With(listener.Worlds.Map(world => world.WithDefault(known)));
    }
}

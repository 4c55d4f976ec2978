using System;
using System.Collections;
using System.Collections.Generic;

namespace WinRM.Rules;

/// <summary>The ways in which one subject can be set: at least one world and at most <see cref="Limit"/>.</summary>
public sealed class Worlds : IReadOnlyList<World>, IEquatable<Worlds>
{
    /// <summary>The most worlds that are kept apart; beyond it the settings that differ become unknown.</summary>
    public const int Limit = 16;

    /// <summary>One world with nothing stated.</summary>
    public static readonly Worlds Start = new(new[] { World.Empty });

    private readonly World[] _worlds;

    private Worlds(World[] worlds) => _worlds = worlds;

    /// <inheritdoc/>
    public int Count => _worlds.Length;

    /// <inheritdoc/>
    public World this[int index] => _worlds[index];

    /// <summary>The distinct worlds of a sequence, which may not be empty.</summary>
    public static Worlds Of(IEnumerable<World> worlds)
    {
        List<World> distinct = new();
        foreach (World world in worlds)
        {
            if (!distinct.Contains(world))
            {
                distinct.Add(world);
            }
        }

        if (distinct.Count == 0)
        {
            throw new ArgumentException("A subject has at least one world.", nameof(worlds));
        }

        return distinct.Count <= Limit ? new Worlds(distinct.ToArray()) : new Worlds(new[] { Widen(distinct) });
    }

    /// <summary>What can hold when either of two sets can.</summary>
    public static Worlds Join(Worlds left, Worlds right)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        List<World> all = new(left._worlds);
        all.AddRange(right._worlds);
        return Of(all);
    }

    /// <summary>Changes each world.</summary>
    public Worlds Map(Func<World, World> change)
    {
        World[] changed = new World[_worlds.Length];
        for (int i = 0; i < changed.Length; i++)
        {
            changed[i] = change(_worlds[i]);
        }

        return Of(changed);
    }

    /// <summary>States a fact in every world.</summary>
    public Worlds With(Fact fact) => Map(world => world.With(fact));

    /// <summary>Splits each world into one per alternative; each alternative is a set of facts that hold together.</summary>
    public Worlds WithEither(IReadOnlyList<IReadOnlyList<Fact>> alternatives)
    {
        List<World> all = new();
        foreach (World world in _worlds)
        {
            foreach (IReadOnlyList<Fact> facts in alternatives)
            {
                World next = world;
                foreach (Fact fact in facts)
                {
                    next = next.With(fact);
                }

                all.Add(next);
            }
        }

        return Of(all);
    }

    /// <inheritdoc/>
    public IEnumerator<World> GetEnumerator() => ((IEnumerable<World>)_worlds).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Equality as sets.</summary>
    public bool Equals(Worlds? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach (World world in _worlds)
        {
            if (Array.IndexOf(other._worlds, world) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Worlds);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 0;
        foreach (World world in _worlds)
        {
            hash = unchecked(hash + world.GetHashCode());
        }

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" | ", (IEnumerable<World>)_worlds);

    private static World Widen(List<World> worlds)
    {
        World result = worlds[0];
        foreach (Setting setting in Settings.All)
        {
            if (worlds.TrueForAll(world => Equals(world[setting], worlds[0][setting])))
            {
                continue;
            }

            // What was written on some path is what a person can look at, and stays written.
            World source = worlds.Find(world => world[setting] is { IsWritten: true }) ?? worlds.Find(world => world[setting] is not null)!;
            Fact fact = source[setting]!;
            result = result.With(new Fact(setting, null, fact.Origin, fact.Location, "differs between too many paths"));
        }

        return result;
    }
}

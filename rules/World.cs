using System;
using System.Collections.Generic;

namespace WinRM.Rules;

/// <summary>
/// One way in which a subject can be set: each setting has at most one fact. A setting without a fact was not stated;
/// a fact without a value was stated and cannot be known.
/// </summary>
public sealed class World : IEquatable<World>
{
    /// <summary>Nothing stated.</summary>
    public static readonly World Empty = new(new Fact?[Settings.All.Count]);

    private readonly Fact?[] _facts;

    private World(Fact?[] facts) => _facts = facts;

    /// <summary>The fact about a setting, or null when nothing was stated.</summary>
    public Fact? this[Setting setting] => _facts[setting.Ordinal];

    /// <summary>The facts that were stated, in the order of the vocabulary.</summary>
    public IEnumerable<Fact> Facts
    {
        get
        {
            foreach (Fact? fact in _facts)
            {
                if (fact is not null)
                {
                    yield return fact;
                }
            }
        }
    }

    /// <summary>Is the setting known to have this value?</summary>
    public Tri Is(Setting setting, int value) =>
        _facts[setting.Ordinal] is { Value: { } known } ? known == value : Tri.Maybe;

    /// <summary>Is the boolean setting on?</summary>
    public Tri Is(Setting setting) => Is(setting, 1);

    /// <summary>Does the value lie in the given range?</summary>
    public Tri AtMost(Setting setting, int limit) =>
        _facts[setting.Ordinal] is { Value: { } known } ? known <= limit : Tri.Maybe;

    /// <summary>The world after a fact was stated; it overwrites what was said of the same setting.</summary>
    public World With(Fact fact)
    {
        Fact?[] facts = (Fact?[])_facts.Clone();
        facts[fact.Setting.Ordinal] = fact;
        return new World(facts);
    }

    /// <summary>The world after a fact was stated, unless the setting has one.</summary>
    public World WithDefault(Fact fact) => _facts[fact.Setting.Ordinal] is null ? With(fact) : this;

    /// <summary>The world without any fact about a setting.</summary>
    public World Without(Setting setting)
    {
        if (_facts[setting.Ordinal] is null)
        {
            return this;
        }

        Fact?[] facts = (Fact?[])_facts.Clone();
        facts[setting.Ordinal] = null;
        return new World(facts);
    }

    /// <summary>
    /// The world after which settings that were not stated can no longer be known. The host is left out: one that cannot be
    /// seen counts as another machine.
    /// </summary>
    public World Forget(object? location)
    {
        Fact?[] facts = (Fact?[])_facts.Clone();
        for (int i = 0; i < facts.Length; i++)
        {
            facts[i] ??= Settings.All[i] == Settings.Loopback ? null : new Fact(Settings.All[i], null, Origin.Context, location);
        }

        return new World(facts);
    }

    /// <summary>The world whose facts stand at other places.</summary>
    public World Relocate(Func<object?, object?> map)
    {
        Fact?[] facts = new Fact?[_facts.Length];
        for (int i = 0; i < facts.Length; i++)
        {
            facts[i] = _facts[i] is { } fact ? fact.At(map(fact.Location)) : null;
        }

        return new World(facts);
    }

    /// <summary>Equality of what is stated.</summary>
    public bool Equals(World? other)
    {
        if (other is null)
        {
            return false;
        }

        for (int i = 0; i < _facts.Length; i++)
        {
            if (!Equals(_facts[i], other._facts[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as World);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        foreach (Fact? fact in _facts)
        {
            hash = unchecked((hash * 31) + (fact?.GetHashCode() ?? 0));
        }

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => "{" + string.Join(", ", Facts) + "}";
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace WinRM.Analyzers.Flow;

/// <summary>What variables hold and what is known of watched objects at one point of a method. Immutable.</summary>
internal sealed class FlowState
{
    public static readonly FlowState Empty = new(
        ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default, ByReference<Value>.Instance), ImmutableDictionary.Create<CaptureId, Value>(null, ByReference<Value>.Instance),
        ImmutableDictionary.Create<Site, ObjectState>(null, ByReference<ObjectState>.Instance), null);

    private readonly ImmutableDictionary<ISymbol, Value> _variables;
    private readonly ImmutableDictionary<CaptureId, Value> _captures;

    private FlowState(
        ImmutableDictionary<ISymbol, Value> variables, ImmutableDictionary<CaptureId, Value> captures, ImmutableDictionary<Site, ObjectState> objects, Value? returned)
    {
        _variables = variables;
        _captures = captures;
        Objects = objects;
        Returned = returned;
    }

    /// <summary>The objects that are known.</summary>
    public ImmutableDictionary<Site, ObjectState> Objects { get; }

    /// <summary>What the member returned on the paths that lead here; null before a return.</summary>
    public Value? Returned { get; }

    /// <summary>The variables that hold something that can be seen.</summary>
    public IEnumerable<KeyValuePair<ISymbol, Value>> Variables => _variables;

    /// <summary>What a variable holds; null when nothing that can be seen was stored.</summary>
    public Value? this[ISymbol variable] => _variables.TryGetValue(variable, out Value? value) ? value : null;

    /// <summary>What a flow capture holds.</summary>
    public Value? this[CaptureId capture] => _captures.TryGetValue(capture, out Value? value) ? value : null;

    /// <summary>The state after a value was stored.</summary>
    public FlowState With(ISymbol variable, Value value) => new(_variables.SetItem(variable, value), _captures, Objects, Returned);

    public FlowState With(CaptureId capture, Value value) =>
        new(_variables, ReferenceEquals(value, Value.Unknown) ? _captures.Remove(capture) : _captures.SetItem(capture, value), Objects, Returned);

    public FlowState With(Site site, ObjectState state) => new(_variables, _captures, Objects.SetItem(site, state), Returned);

    public FlowState Return(Value? value) => new(_variables, _captures, Objects, value);

    /// <summary>The state in which another graph begins: captures belong to one graph.</summary>
    public FlowState WithCapturesOf(FlowState? other) => new(_variables, (other ?? Empty)._captures, Objects, other?.Returned);

    /// <summary>The state without variables and captures that are gone, and without settled objects that nothing holds any more.</summary>
    public FlowState Without(IEnumerable<ISymbol> variables, IEnumerable<CaptureId> captures)
    {
        ImmutableDictionary<ISymbol, Value> left = _variables.RemoveRange(variables);
        ImmutableDictionary<CaptureId, Value> captured = _captures.RemoveRange(captures);
        ImmutableDictionary<Site, ObjectState> objects = Objects;
        if (left.Count < _variables.Count || captured.Count < _captures.Count)
        {
            HashSet<Site> held = new(left.Values.Concat(captured.Values).SelectMany(static value => value.Sites).Concat(Returned?.Sites ?? Enumerable.Empty<Site>()));
            objects = objects.RemoveRange(objects.Where(entry => entry.Value.IsSettled && !held.Contains(entry.Key)).Select(static entry => entry.Key));
        }

        return new FlowState(left, captured, objects, Returned);
    }

    /// <summary>What holds when either state can.</summary>
    public static FlowState Join(FlowState left, FlowState right) => ReferenceEquals(left, right) ? left : new FlowState(
        Join(left._variables, right._variables), Join(left._captures, right._captures), Join(left.Objects, right.Objects),
        left.Returned is null ? right.Returned : right.Returned is null ? left.Returned : Value.Join(left.Returned, right.Returned));

    /// <summary>Equality of everything that is known.</summary>
    public bool SameAs(FlowState other) => ReferenceEquals(this, other)
        || (Same(_variables, other._variables) && Same(_captures, other._captures) && Same(Objects, other.Objects) && Equals(Returned, other.Returned));

    // What one side has not stored cannot be seen there.
    private static ImmutableDictionary<TKey, Value> Join<TKey>(ImmutableDictionary<TKey, Value> left, ImmutableDictionary<TKey, Value> right)
        where TKey : notnull
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        ImmutableDictionary<TKey, Value>.Builder joined = left.ToBuilder();
        foreach (KeyValuePair<TKey, Value> entry in right)
        {
            Value mine = left.TryGetValue(entry.Key, out Value? value) ? value : Value.Unknown;
            if (!ReferenceEquals(mine, entry.Value))
            {
                joined[entry.Key] = Value.Join(entry.Value, mine);
            }
        }

        foreach (KeyValuePair<TKey, Value> entry in left)
        {
            if (!right.ContainsKey(entry.Key))
            {
                joined[entry.Key] = Value.Join(entry.Value, Value.Unknown);
            }
        }

        return joined.ToImmutable();
    }

    private static ImmutableDictionary<Site, ObjectState> Join(ImmutableDictionary<Site, ObjectState> left, ImmutableDictionary<Site, ObjectState> right)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        ImmutableDictionary<Site, ObjectState>.Builder joined = left.ToBuilder();
        foreach (KeyValuePair<Site, ObjectState> entry in right)
        {
            if (!left.TryGetValue(entry.Key, out ObjectState? mine))
            {
                joined[entry.Key] = entry.Value;
            }
            else if (!ReferenceEquals(mine, entry.Value))
            {
                joined[entry.Key] = ObjectState.Join(mine, entry.Value);
            }
        }

        return joined.ToImmutable();
    }

    private static bool Same<TKey, TValue>(ImmutableDictionary<TKey, TValue> left, ImmutableDictionary<TKey, TValue> right)
        where TKey : notnull
        where TValue : class
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (KeyValuePair<TKey, TValue> entry in left)
        {
            if (!right.TryGetValue(entry.Key, out TValue? value) || !(ReferenceEquals(value, entry.Value) || value.Equals(entry.Value)))
            {
                return false;
            }
        }

        return true;
    }

    // A value that equals the one before it may stand somewhere else, which is worth keeping.
    private sealed class ByReference<T> : IEqualityComparer<T>
        where T : class
    {
        public static readonly ByReference<T> Instance = new();

        public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

        public int GetHashCode(T value) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value);
    }
}

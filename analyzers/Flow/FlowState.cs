using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace WinRM.Analyzers.Flow;

/// <summary>What variables hold and what is known of watched objects at one point of a method. Immutable.</summary>
internal sealed class FlowState
{
    public static readonly FlowState Empty = new(
        ImmutableDictionary.Create<object, Value>(KeyComparer.Instance), ImmutableDictionary<Site, ObjectState>.Empty);

    private readonly ImmutableDictionary<object, Value> _variables;

    private FlowState(ImmutableDictionary<object, Value> variables, ImmutableDictionary<Site, ObjectState> objects)
    {
        _variables = variables;
        Objects = objects;
    }

    /// <summary>The objects that are known.</summary>
    public ImmutableDictionary<Site, ObjectState> Objects { get; }

    /// <summary>What a variable (a symbol or a flow capture) holds; null when nothing that can be seen was stored.</summary>
    public Value? this[object key] => _variables.TryGetValue(key, out Value? value) ? value : null;

    /// <summary>The state after a value was stored; what cannot be seen is not kept.</summary>
    public FlowState With(object key, Value value) =>
        new(ReferenceEquals(value, Value.Unknown) ? _variables.Remove(key) : _variables.SetItem(key, value), Objects);

    public FlowState With(Site site, ObjectState state) => new(_variables, Objects.SetItem(site, state));

    /// <summary>What holds when either state can.</summary>
    public static FlowState Join(FlowState left, FlowState right)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        ImmutableDictionary<object, Value> variables = left._variables;
        foreach (KeyValuePair<object, Value> entry in right._variables)
        {
            variables = variables.SetItem(entry.Key, Value.Join(entry.Value, left[entry.Key] ?? Value.Unknown));
        }

        foreach (KeyValuePair<object, Value> entry in left._variables)
        {
            if (!right._variables.ContainsKey(entry.Key))
            {
                variables = variables.SetItem(entry.Key, Value.Join(entry.Value, Value.Unknown));
            }
        }

        ImmutableDictionary<Site, ObjectState> objects = left.Objects;
        foreach (KeyValuePair<Site, ObjectState> entry in right.Objects)
        {
            objects = objects.SetItem(entry.Key, objects.TryGetValue(entry.Key, out ObjectState? mine) ? ObjectState.Join(mine, entry.Value) : entry.Value);
        }

        return new FlowState(variables, objects);
    }

    /// <summary>Equality of everything that is known.</summary>
    public bool SameAs(FlowState other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (_variables.Count != other._variables.Count || Objects.Count != other.Objects.Count)
        {
            return false;
        }

        foreach (KeyValuePair<object, Value> entry in _variables)
        {
            if (!other._variables.TryGetValue(entry.Key, out Value? value) || !value.Equals(entry.Value))
            {
                return false;
            }
        }

        foreach (KeyValuePair<Site, ObjectState> entry in Objects)
        {
            if (!other.Objects.TryGetValue(entry.Key, out ObjectState? state) || !state.Equals(entry.Value))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class KeyComparer : IEqualityComparer<object>
    {
        public static readonly KeyComparer Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) =>
            x is ISymbol left && y is ISymbol right ? SymbolEqualityComparer.Default.Equals(left, right) : Equals(x, y);

        int IEqualityComparer<object>.GetHashCode(object key) =>
            key is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : key.GetHashCode();
    }
}

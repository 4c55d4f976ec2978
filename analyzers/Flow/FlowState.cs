using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace WinRM.Analyzers.Flow;

/// <summary>What variables hold and what is known of watched objects at one point of a method. Immutable.</summary>
internal sealed class FlowState
{
    public static readonly FlowState Empty = new(
        SharedMap<ISymbol, Value>.Create(SymbolEqualityComparer.Default), SharedMap<CaptureId, Value>.Create(EqualityComparer<CaptureId>.Default),
        SharedMap<Site, ObjectState>.Create(EqualityComparer<Site>.Default), null);

    private readonly SharedMap<ISymbol, Value> _variables;
    private readonly SharedMap<CaptureId, Value> _captures;

    private FlowState(SharedMap<ISymbol, Value> variables, SharedMap<CaptureId, Value> captures, SharedMap<Site, ObjectState> objects, Value? returned)
    {
        _variables = variables;
        _captures = captures;
        Objects = objects;
        Returned = returned;
    }

    /// <summary>The objects that are known.</summary>
    public SharedMap<Site, ObjectState> Objects { get; }

    /// <summary>What the member returned on the paths that lead here; null before a return.</summary>
    public Value? Returned { get; }

    /// <summary>The variables that hold something that can be seen.</summary>
    public IEnumerable<KeyValuePair<ISymbol, Value>> Variables => _variables;

    /// <summary>What a variable holds; null when nothing that can be seen was stored.</summary>
    public Value? this[ISymbol variable] => _variables[variable];

    /// <summary>What a flow capture holds.</summary>
    public Value? this[CaptureId capture] => _captures[capture];

    /// <summary>The state after a value was stored.</summary>
    public FlowState With(ISymbol variable, Value value) => new(_variables.With(variable, value), _captures, Objects, Returned);

    public FlowState With(CaptureId capture, Value value) => new(_variables, _captures.With(capture, ReferenceEquals(value, Value.Unknown) ? null : value), Objects, Returned);

    public FlowState With(Site site, ObjectState state) => new(_variables, _captures, Objects.With(site, state), Returned);

    public FlowState Return(Value? value) => new(_variables, _captures, Objects, value);

    /// <summary>The state in which another graph begins: captures belong to one graph.</summary>
    public FlowState WithCapturesOf(FlowState? other) => new(_variables, (other ?? Empty)._captures, Objects, other?.Returned);

    /// <summary>The state without variables and captures that are gone, and without settled objects that only they held.</summary>
    public FlowState Without(IEnumerable<ISymbol> variables, IEnumerable<CaptureId> captures)
    {
        HashSet<Site> dropped = new();
        SharedMap<ISymbol, Value> left = variables.Aggregate(_variables, (now, variable) => now.With(variable, Drop(now[variable], dropped)));
        SharedMap<CaptureId, Value> captured = captures.Aggregate(_captures, (now, capture) => now.With(capture, Drop(now[capture], dropped)));
        if (dropped.Count > 0)
        {
            dropped.ExceptWith(left.Select(static entry => entry.Value).Concat(captured.Select(static entry => entry.Value)).SelectMany(static value => value.Sites));
            dropped.ExceptWith(Returned?.Sites ?? Enumerable.Empty<Site>());
        }

        return new FlowState(left, captured, dropped.Aggregate(Objects, static (now, site) => now.With(site, null)), Returned);
    }

    /// <summary>What holds when either state can.</summary>
    public static FlowState Join(FlowState left, FlowState right) => ReferenceEquals(left, right) ? left : new FlowState(
        SharedMap<ISymbol, Value>.Join(left._variables, right._variables, Join), SharedMap<CaptureId, Value>.Join(left._captures, right._captures, Join),
        SharedMap<Site, ObjectState>.Join(left.Objects, right.Objects, static (mine, other) => mine is null ? other! : other is null ? mine : ObjectState.Join(mine, other)),
        left.Returned is null ? right.Returned : right.Returned is null ? left.Returned : Value.Join(left.Returned, right.Returned));

    /// <summary>Equality of everything that is known.</summary>
    public bool SameAs(FlowState other) => ReferenceEquals(this, other)
        || (_variables.SameAs(other._variables) && _captures.SameAs(other._captures) && Objects.SameAs(other.Objects) && Equals(Returned, other.Returned));

    // What one side has not stored cannot be seen there.
    private static Value Join(Value? left, Value? right) => Value.Join(left ?? Value.Unknown, right ?? Value.Unknown);

    private Value? Drop(Value? value, HashSet<Site> dropped)
    {
        dropped.UnionWith(value?.Sites.Where(site => Objects[site] is { IsSettled: true }) ?? Enumerable.Empty<Site>());
        return null;
    }
}

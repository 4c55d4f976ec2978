using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Flow;

/// <summary>The values of a tuple. Tuples and functions inside it are not kept, so that no loop makes it grow.</summary>
internal sealed class TupleValue : IEquatable<TupleValue>
{
    private readonly ImmutableArray<Value> _elements;

    public TupleValue(ImmutableArray<Value> elements) => _elements = elements;

    /// <summary>What an element of a tuple can be.</summary>
    public static Value Element(Value tuple, int position, int count)
    {
        Value? all = null;
        foreach (Atom atom in tuple.Atoms)
        {
            Value one = atom.Constant.Value is TupleValue { _elements: var elements } && elements.Length == count ? elements[position] : Value.Unknown;
            all = all is null ? one : Value.Join(all, one);
        }

        return all ?? Value.Unknown;
    }

    /// <summary>The position that a field of a tuple stands for, whatever it is called; -1 when it is none.</summary>
    public static int PositionOf(IFieldSymbol field)
    {
        if (!field.ContainingType.IsTupleType)
        {
            return -1;
        }

        ImmutableArray<IFieldSymbol> elements = field.ContainingType.TupleElements;
        for (int i = 0; i < elements.Length; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(elements[i], field) || elements[i].CorrespondingTupleField?.Name == field.Name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What a tuple keeps of an element.</summary>
    public static Value Kept(Value element)
    {
        foreach (Atom atom in element.Atoms)
        {
            if (atom.Constant.Value is TupleValue or Function)
            {
                return Value.Unknown;
            }
        }

        return element;
    }

    public bool Equals(TupleValue? other) => other is not null && _elements.SequenceEqual(other._elements);

    public override bool Equals(object? obj) => Equals(obj as TupleValue);

    public override int GetHashCode() => _elements.Length;

    /// <summary>As a text it cannot be seen.</summary>
    public override string ToString() => Endpoint.Hole.ToString();
}

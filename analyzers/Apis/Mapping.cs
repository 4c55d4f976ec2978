using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>What a value that is given to an API says in the vocabulary of the rules.</summary>
internal abstract class Mapping
{
    /// <summary>The facts that a value states.</summary>
    /// <param name="value">The constant, or what cannot be known.</param>
    /// <param name="type">The declared type that the value is given to.</param>
    /// <param name="place">Where it stands.</param>
    public abstract IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, Place place);

    /// <summary>A C# expression for a setting's value, or null when this API cannot say it.</summary>
    public virtual string? Write(Setting setting, int value) => null;

    /// <summary>One fact as a list.</summary>
    protected static IReadOnlyList<Fact> One(Setting setting, int? value, Place place) =>
        new[] { new Fact(setting, value, Origin.Explicit, place) };
}

/// <summary>A constant of C#, or none that can be known.</summary>
internal readonly struct Constant
{
    private Constant(bool isKnown, object? value)
    {
        IsKnown = isKnown;
        Value = value;
    }

    /// <summary>Nothing can be said.</summary>
    public static Constant Unknown => default;

    /// <summary>The value can be seen.</summary>
    public bool IsKnown { get; }

    /// <summary>The value: null, a boxed primitive (enums as their number), or a string, possibly with holes.</summary>
    public object? Value { get; }

    /// <summary>It is the null constant.</summary>
    public bool IsNull => IsKnown && Value is null;

    /// <summary>A value that can be seen.</summary>
    public static Constant Of(object? value) => new(true, value);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace WinRM.Analyzers.Apis;

/// <summary>A constant of C#, or none that can be known.</summary>
internal readonly struct Constant
{
    private Constant(bool isKnown, object? value, SyntaxNode? syntax, ImmutableArray<FlagTerm> terms)
    {
        IsKnown = isKnown;
        Value = value;
        Syntax = syntax;
        Terms = terms;
    }

    /// <summary>Nothing can be said.</summary>
    public static Constant Unknown => default;

    /// <summary>The value can be seen.</summary>
    public bool IsKnown { get; }

    /// <summary>
    /// The value: null, a boxed primitive (enums as their number), a string, possibly with holes, a function that always returns the
    /// same, or what only a table gives a meaning to.
    /// </summary>
    public object? Value { get; }

    /// <summary>Where the value is spelled out, when that is another place than where it is used.</summary>
    public SyntaxNode? Syntax { get; }

    /// <summary>The terms of a chain of flags; default for any other value. Of an unknown value, the flags that are set for certain.</summary>
    public ImmutableArray<FlagTerm> Terms { get; }

    /// <summary>It is the null constant.</summary>
    public bool IsNull => IsKnown && Value is null;

    /// <summary>A value that can be seen.</summary>
    public static Constant Of(object? value, SyntaxNode? syntax = null) => new(true, value, syntax, default);

    /// <summary>A value that cannot be seen, of which something is known by its name.</summary>
    public static Constant Unseen(object name) => new(false, name, null, default);

    /// <summary>Flags that were combined; the value is null when some of them cannot be seen.</summary>
    public static Constant Flags(long? value, ImmutableArray<FlagTerm> terms) => new(value is not null, value, null, terms);
}

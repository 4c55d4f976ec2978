using System;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>Where a fact stands in C#, and how another value would be written there.</summary>
internal sealed class Place : IEquatable<Place>
{
    /// <summary>A place.</summary>
    /// <param name="whole">The assignment or argument that states the fact.</param>
    /// <param name="value">The expression that is the value.</param>
    /// <param name="writer">Writes other values; null when none can be written here.</param>
    public Place(SyntaxNode whole, SyntaxNode? value = null, Mapping? writer = null)
    {
        Whole = whole;
        Value = value;
        Writer = writer;
    }

    public SyntaxNode Whole { get; }

    public SyntaxNode? Value { get; }

    public Mapping? Writer { get; }

    /// <summary>The expression that gives the setting another value, or null.</summary>
    public string? Write(Setting setting, int value) => Value is null ? null : Writer?.Write(setting, value);

    public bool Equals(Place? other) => other is not null && Whole.SyntaxTree == other.Whole.SyntaxTree && Whole.Span == other.Whole.Span;

    public override bool Equals(object? obj) => Equals(obj as Place);

    public override int GetHashCode() => Whole.Span.GetHashCode();
}

using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules;

namespace WinRM.Analyzers;

/// <summary>Where a fact stands in C#, and how another value would be written there.</summary>
internal abstract class Place : IEquatable<Place>
{
    protected Place(Location location) => Location = location;

    /// <summary>What is underlined.</summary>
    public Location Location { get; }

    /// <summary>The edits that give the setting another value, or null when it cannot be written here.</summary>
    public virtual IReadOnlyList<Edit>? Write(Setting setting, int value) => null;

    /// <summary>The assignment or chained call that can be taken away, so that the default holds; null when there is none.</summary>
    public virtual ExpressionSyntax? Removable => null;

    /// <summary>May the setting be changed without a look at the place, together with all others?</summary>
    public virtual bool IsForFixAll(Setting setting) => true;

    public bool Equals(Place? other) => other is not null && Location.Equals(other.Location);

    public override bool Equals(object? obj) => Equals(obj as Place);

    public override int GetHashCode() => Location.GetHashCode();
}

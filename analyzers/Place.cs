using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
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

    /// <summary>The edits that take the setting away, so that its default holds; null when it cannot be taken away.</summary>
    public virtual IReadOnlyList<Edit>? Remove() => null;

    public bool Equals(Place? other) => other is not null && Location.Equals(other.Location);

    public override bool Equals(object? obj) => Equals(obj as Place);

    public override int GetHashCode() => Location.GetHashCode();
}

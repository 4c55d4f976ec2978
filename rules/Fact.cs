using System;
using System.Collections.Generic;

namespace WinRM.Rules;

/// <summary>How a fact came to hold.</summary>
public enum Origin
{
    /// <summary>Written down where the location says.</summary>
    Explicit,

    /// <summary>Written down in an outer scope.</summary>
    Inherited,

    /// <summary>A default of the client stack, or derived from another fact.</summary>
    Default,

    /// <summary>Said by the user's configuration of this tool, or evident from the surroundings.</summary>
    Context,
}

/// <summary>One setting with its value, how it came to hold and where.</summary>
public sealed class Fact : IEquatable<Fact>
{
    /// <summary>States a fact.</summary>
    /// <param name="setting">What is stated.</param>
    /// <param name="value">The constant, or null when it cannot be known.</param>
    /// <param name="origin">How the fact came to hold.</param>
    /// <param name="location">A handle that only the front end opens: a Roslyn location, a span of a file, nothing at run time.</param>
    /// <param name="note">What the default was derived from, for messages; null for what is written down.</param>
    public Fact(Setting setting, int? value, Origin origin, object? location, string? note = null)
    {
        Setting = setting;
        Value = value;
        Origin = origin;
        Location = location;
        Note = note;
    }

    /// <summary>What is stated.</summary>
    public Setting Setting { get; }

    /// <summary>The constant, or null when it cannot be known.</summary>
    public int? Value { get; }

    /// <summary>How the fact came to hold.</summary>
    public Origin Origin { get; }

    /// <summary>The front end's handle.</summary>
    public object? Location { get; }

    /// <summary>What a default was derived from.</summary>
    public string? Note { get; }

    /// <summary>True when somebody wrote it down, here or in an outer scope.</summary>
    public bool IsWritten => Origin is Origin.Explicit or Origin.Inherited;

    /// <summary>The fact in words, as in "scheme: http (default of pywinrm)".</summary>
    public string Describe()
    {
        string value = Value is { } known ? Setting.Format(known) : "unknown";
        return Note is null ? $"{Setting.Name}: {value}" : $"{Setting.Name}: {value} ({Note})";
    }

    /// <summary>The same fact at another place.</summary>
    public Fact At(object? location) => new(Setting, Value, Origin, location, Note);

    /// <summary>Equality of what is stated; where it stands does not count.</summary>
    public bool Equals(Fact? other) => other is not null && ReferenceEquals(Setting, other.Setting) && Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Fact);

    /// <inheritdoc/>
    public override int GetHashCode() => (Setting.Ordinal * 397) ^ (Value ?? -1);

    /// <inheritdoc/>
    public override string ToString() => Describe();
}

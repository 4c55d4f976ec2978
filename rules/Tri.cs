using System;

namespace WinRM.Rules;

/// <summary>Kleene's three-valued logic: what is not known is <see cref="Maybe"/>, never a guess.</summary>
public readonly struct Tri : IEquatable<Tri>
{
    private readonly byte _rank;

    private Tri(byte rank) => _rank = rank;

    /// <summary>Known to be false; the default value.</summary>
    public static Tri No => default;

    /// <summary>Cannot be decided from what is known.</summary>
    public static Tri Maybe => new(1);

    /// <summary>Known to be true.</summary>
    public static Tri Yes => new(2);

    /// <summary>True when the statement is known to hold.</summary>
    public bool IsYes => _rank == 2;

    /// <summary>True when the statement is known not to hold.</summary>
    public bool IsNo => _rank == 0;

    /// <summary>True when the statement cannot be decided.</summary>
    public bool IsMaybe => _rank == 1;

    /// <summary>A known truth value.</summary>
    public static implicit operator Tri(bool value) => value ? Yes : No;

    /// <summary>Both: the weaker of the two.</summary>
    public static Tri operator &(Tri left, Tri right) => left._rank < right._rank ? left : right;

    /// <summary>Either: the stronger of the two.</summary>
    public static Tri operator |(Tri left, Tri right) => left._rank > right._rank ? left : right;

    /// <summary>Negation; not knowing stays not knowing.</summary>
    public static Tri operator !(Tri value) => new((byte)(2 - value._rank));

    /// <inheritdoc cref="Equals(Tri)"/>
    public static bool operator ==(Tri left, Tri right) => left._rank == right._rank;

    /// <inheritdoc cref="Equals(Tri)"/>
    public static bool operator !=(Tri left, Tri right) => left._rank != right._rank;

    /// <summary>Identity of the truth value, not Kleene equivalence.</summary>
    public bool Equals(Tri other) => _rank == other._rank;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Tri other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _rank;

    /// <inheritdoc/>
    public override string ToString() => IsYes ? "Yes" : IsNo ? "No" : "Maybe";
}

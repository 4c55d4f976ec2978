using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using WinRM.Analyzers.Apis;

namespace WinRM.Analyzers.Flow;

/// <summary>One thing that an expression can be: a constant, a watched object, or something that cannot be seen.</summary>
internal readonly struct Atom : IEquatable<Atom>
{
    private Atom(Constant constant, Site? site)
    {
        Constant = constant;
        Site = site;
    }

    /// <summary>Something that cannot be seen.</summary>
    public static Atom Unknown => default;

    /// <summary>The constant; unknown when the atom is an object.</summary>
    public Constant Constant { get; }

    /// <summary>The watched object, or null.</summary>
    public Site? Site { get; }

    // Of flags that cannot all be seen, those that are set for certain.
    private long Bits
    {
        get
        {
            long bits = 0;
            foreach (FlagTerm term in Constant.Terms.IsDefault ? ImmutableArray<FlagTerm>.Empty : Constant.Terms)
            {
                bits |= term.Bits;
            }

            return bits;
        }
    }

    public static Atom Of(Constant constant) => new(constant, null);

    public static Atom Of(Site site) => new(Constant.Unknown, site);

    public bool Equals(Atom other) =>
        ReferenceEquals(Site, other.Site) && Constant.IsKnown == other.Constant.IsKnown && Equals(Constant.Value, other.Constant.Value) && (Constant.IsKnown || Bits == other.Bits);

    public override bool Equals(object? obj) => obj is Atom other && Equals(other);

    public override int GetHashCode() => Site?.GetHashCode() ?? Constant.Value?.GetHashCode() ?? (Constant.IsKnown ? 1 : 0);
}

/// <summary>Everything that an expression can be on the paths that lead to it.</summary>
internal sealed class Value : IEquatable<Value>
{
    private const int Limit = 8;

    public static readonly Value Unknown = new(ImmutableArray.Create(Atom.Unknown));

    private Value(ImmutableArray<Atom> atoms) => Atoms = atoms;

    public ImmutableArray<Atom> Atoms { get; }

    /// <summary>The one object that this must be, or null.</summary>
    public Site? Single => Atoms.Length == 1 ? Atoms[0].Site : null;

    /// <summary>The objects that this can be.</summary>
    public IEnumerable<Site> Sites => Atoms.Where(static atom => atom.Site is not null).Select(static atom => atom.Site!);

    /// <summary>A constant, and where it is spelled out if that can be edited.</summary>
    public static Value Of(object? constant, Microsoft.CodeAnalysis.SyntaxNode? syntax = null) => new(ImmutableArray.Create(Atom.Of(Constant.Of(constant, syntax))));

    /// <summary>Something that cannot be seen, of which only a name is known.</summary>
    public static Value Unseen(MissingMember member) => new(ImmutableArray.Create(Atom.Of(Constant.Unseen(member))));

    /// <summary>Constants, each on some path; at least one.</summary>
    public static Value Of(IEnumerable<Constant> constants)
    {
        Value? all = null;
        foreach (Constant constant in constants)
        {
            Value one = constant.IsKnown || !constant.Terms.IsDefault ? new Value(ImmutableArray.Create(Atom.Of(constant))) : Unknown;
            all = all is null ? one : Join(all, one);
        }

        return all ?? Unknown;
    }

    public static Value Of(Site site) => new(ImmutableArray.Create(Atom.Of(site)));

    /// <summary>What either can be.</summary>
    public static Value Join(Value left, Value right)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        ImmutableArray<Atom> atoms = left.Atoms.Union(right.Atoms).ToImmutableArray();
        return atoms.Length == left.Atoms.Length ? left
            : atoms.Length <= Limit ? new Value(atoms)
            : new Value(atoms.Where(static atom => atom.Site is not null).Take(Limit - 1).Append(Atom.Unknown).ToImmutableArray());
    }

    public bool Equals(Value? other) => other is not null && Atoms.Length == other.Atoms.Length && Atoms.All(atom => other.Atoms.Contains(atom));

    public override bool Equals(object? obj) => Equals(obj as Value);

    public override int GetHashCode() => Atoms.Length;
}

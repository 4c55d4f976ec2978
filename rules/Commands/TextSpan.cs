using System;

namespace WinRM.Rules.Commands;

/// <summary>A stretch of a text, in UTF-16 code units.</summary>
public readonly struct TextSpan : IEquatable<TextSpan>
{
    /// <summary>A stretch.</summary>
    public TextSpan(int start, int length)
    {
        Start = start;
        Length = length;
    }

    /// <summary>First code unit.</summary>
    public int Start { get; }

    /// <summary>Number of code units.</summary>
    public int Length { get; }

    /// <summary>The code unit after the last.</summary>
    public int End => Start + Length;

    /// <inheritdoc/>
    public bool Equals(TextSpan other) => Start == other.Start && Length == other.Length;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Start * 397) ^ Length);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}

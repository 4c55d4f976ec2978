using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Globs;

/// <summary>The characters that one place of a pattern stands for. A slash is never one of them unless it is written.</summary>
internal sealed class GlobSet
{
    /// <summary>Any character.</summary>
    public static readonly GlobSet Any = new([(char.MinValue, char.MaxValue)], false);

    private readonly IReadOnlyList<(char First, char Last)> _ranges;
    private readonly bool _isNegated;
    private readonly bool _isSlash;

    /// <summary>The characters of some ranges, or all others.</summary>
    public GlobSet(IReadOnlyList<(char First, char Last)> ranges, bool isNegated)
    {
        _ranges = ranges;
        _isNegated = isNegated;
    }

    private GlobSet(char slash)
        : this([(slash, slash)], false) => _isSlash = true;

    /// <summary>Just this character.</summary>
    public static GlobSet Of(char character) => character == '/' ? new GlobSet(character) : new GlobSet([(character, character)], false);

    /// <summary>Is the character one of them?</summary>
    public bool Holds(char character, bool ignoreCase)
    {
        if (character == '/')
        {
            return _isSlash;
        }

        bool isIn = IsIn(character) || (ignoreCase && char.IsAsciiLetter(character) && (IsIn(char.ToLowerInvariant(character)) || IsIn(char.ToUpperInvariant(character))));
        return isIn != _isNegated;
    }

    /// <summary>The characters that a name such as <c>alpha</c> stands for; null when there is no such name.</summary>
    public static (char First, char Last)[]? Class(ReadOnlySpan<char> name) => name switch
    {
        "alnum" => [('0', '9'), ('A', 'Z'), ('a', 'z')],
        "alpha" => [('A', 'Z'), ('a', 'z')],
        "blank" => [(' ', ' '), ('\t', '\t')],
        "cntrl" => [('\0', '\x1f'), ('\x7f', '\x7f')],
        "digit" => [('0', '9')],
        "graph" => [('!', '~')],
        "lower" => [('a', 'z')],
        "print" => [(' ', '~')],
        "punct" => [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        "space" => [(' ', ' '), ('\t', '\r')],
        "upper" => [('A', 'Z')],
        "xdigit" => [('0', '9'), ('A', 'F'), ('a', 'f')],
        _ => null,
    };

    private bool IsIn(char character) => _ranges.Any(range => character >= range.First && character <= range.Last);
}

using System;
using System.Collections.Generic;
using System.Text;

namespace WinRM.Lint.Globs;

/// <summary>A pattern for paths, as in a <c>.gitignore</c>.</summary>
internal sealed class GlobPattern
{
    private static readonly bool s_ignoreCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    private readonly IReadOnlyList<GlobToken>? _tokens;
    private readonly bool _isAnchored;
    private readonly bool _isFolder;

    // Most patterns are a name, or an asterisk and the end of one: no steps are needed for these.
    private readonly string? _end;
    private readonly bool _isWhole;

    private GlobPattern(string text, bool isNegated, bool isAnchored, bool isFolder)
    {
        _isWhole = !text.StartsWith('*');
        string end = _isWhole ? text : text[1..];
        _end = Ascii.IsValid(end) && !end.AsSpan().ContainsAny("*?[\\") && (_isWhole || !isAnchored) ? end : null;
        _tokens = _end is null ? GlobParser.Read(Bytes(text)) : null;
        IsNegated = isNegated;
        _isAnchored = isAnchored;
        _isFolder = isFolder;
    }

    /// <summary>It takes back what patterns before it said.</summary>
    public bool IsNegated { get; }

    /// <summary>Reads a line; null for one without a pattern.</summary>
    public static GlobPattern? Parse(string line)
    {
        string text = Trimmed(line);
        if (text.StartsWith('#'))
        {
            return null;
        }

        bool isNegated = text.StartsWith('!');
        text = isNegated ? text[1..] : text;
        bool isFolder = text.EndsWith('/');
        text = isFolder ? text[..^1] : text;
        bool isAnchored = text.Contains('/', StringComparison.Ordinal);
        text = text.StartsWith('/') ? text[1..] : text;
        return text.Length == 0 ? null : new GlobPattern(text, isNegated, isAnchored, isFolder);
    }

    /// <summary>Does the pattern name the path itself?</summary>
    /// <param name="path">The path, seen from the folder of the pattern.</param>
    /// <param name="isFolder">It is a folder.</param>
    public bool Matches(ReadOnlySpan<char> path, bool isFolder)
    {
        if (_isFolder && !isFolder)
        {
            return false;
        }

        ReadOnlySpan<char> matched = _isAnchored ? path : path[(path.LastIndexOf('/') + 1)..];
        if (_end is not null)
        {
            StringComparison comparison = s_ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            return _isWhole ? matched.Equals(_end, comparison) : matched.EndsWith(_end, comparison);
        }

        return _tokens is not null && Matches(_tokens, Ascii.IsValid(matched) ? matched : Bytes(matched.ToString()));
    }

    /// <summary>Does the pattern name the file or a folder around it?</summary>
    public bool Covers(string path)
    {
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (Matches(path.AsSpan(0, slash), isFolder: true))
            {
                return true;
            }
        }

        return Matches(path, isFolder: false);
    }

    // To git a character is a byte of UTF-8.
    private static string Bytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    // Blanks at the end count only when they are escaped.
    private static string Trimmed(string line)
    {
        int end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && !IsEscaped(line, end - 1))
        {
            end--;
        }

        return line[..end];
    }

    private static bool IsEscaped(string line, int at)
    {
        int slashes = 0;
        while (at > slashes && line[at - slashes - 1] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }

    // All ways to match go along at the same time, so no pattern takes long.
    private static bool Matches(IReadOnlyList<GlobToken> tokens, ReadOnlySpan<char> text)
    {
        bool[] here = new bool[tokens.Count + 1];
        bool[] next = new bool[tokens.Count + 1];
        here[0] = true;
        for (int at = 0; at < text.Length; at++)
        {
            char character = text[at];
            bool isNameStart = at == 0 || text[at - 1] == '/';
            Array.Clear(next);
            for (int i = 0; i < tokens.Count; i++)
            {
                if (!here[i])
                {
                    continue;
                }

                switch (tokens[i].Step)
                {
                    case GlobStep.Character:
                        next[i + 1] |= tokens[i].Set!.Holds(character, s_ignoreCase);
                        break;
                    case GlobStep.Name:
                        here[i + 1] = true;
                        next[i] |= character != '/';
                        break;
                    case GlobStep.Folders:
                        here[i + 1] |= isNameStart;
                        next[i] = true;
                        break;
                    case GlobStep.Rest:
                        next[i] = true;
                        next[i + 1] = true;
                        break;
                }
            }

            (here, next) = (next, here);
        }

        int last = tokens.Count;
        while (last > 0 && !here[last] && tokens[last - 1].Step == GlobStep.Name)
        {
            last--;
        }

        return here[last];
    }
}

using System;
using System.Collections.Generic;

namespace WinRM.Lint.Globs;

/// <summary>Takes a pattern apart.</summary>
internal static class GlobParser
{
    /// <summary>The steps of a pattern; null for one that matches nothing.</summary>
    public static IReadOnlyList<GlobToken>? Read(string pattern)
    {
        List<GlobToken> tokens = [];
        int i = 0;
        while (i < pattern.Length)
        {
            switch (pattern[i])
            {
                case '*':
                    i = ReadStars(pattern, i, tokens);
                    break;
                case '?':
                    tokens.Add(new GlobToken(GlobStep.Character, GlobSet.Any));
                    i++;
                    break;
                case '[':
                    if (ReadSet(pattern, ref i) is not { } set)
                    {
                        return null;
                    }

                    tokens.Add(new GlobToken(GlobStep.Character, set));
                    break;
                case '\\' when i + 1 == pattern.Length:
                    return null;
                case '\\':
                    tokens.Add(new GlobToken(GlobStep.Character, GlobSet.Of(pattern[i + 1])));
                    i += 2;
                    break;
                default:
                    tokens.Add(new GlobToken(GlobStep.Character, GlobSet.Of(pattern[i])));
                    i++;
                    break;
            }
        }

        return tokens;
    }

    // Two stars that stand alone between slashes are folders; others are as good as one.
    private static int ReadStars(string pattern, int start, List<GlobToken> tokens)
    {
        int end = start;
        while (end < pattern.Length && pattern[end] == '*')
        {
            end++;
        }

        bool isAlone = end - start >= 2 && (start == 0 || pattern[start - 1] == '/');
        if (isAlone && end < pattern.Length && pattern[end] == '/')
        {
            tokens.Add(new GlobToken(GlobStep.Folders));
            return end + 1;
        }

        bool isRest = isAlone && end == pattern.Length && start > 0;
        tokens.Add(new GlobToken(isRest ? GlobStep.Rest : GlobStep.Name));
        return end;
    }

    private static GlobSet? ReadSet(string pattern, ref int at)
    {
        List<(char, char)> ranges = [];
        int i = at + 1;
        bool isNegated = i < pattern.Length && pattern[i] is '!' or '^';
        i += isNegated ? 1 : 0;
        for (bool isFirst = true; i < pattern.Length && (isFirst || pattern[i] != ']'); isFirst = false)
        {
            if (pattern[i] == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':' && pattern.IndexOf(']', i + 2) is int close and > 0 && pattern[close - 1] == ':' && close - 1 > i + 1)
            {
                if (GlobSet.Class(pattern.AsSpan(i + 2, close - i - 3)) is not { } named)
                {
                    return null;
                }

                ranges.AddRange(named);
                i = close + 1;
                continue;
            }

            if (ReadCharacter(pattern, ref i) is not { } first)
            {
                return null;
            }

            char last = first;
            if (i + 1 < pattern.Length && pattern[i] == '-' && pattern[i + 1] != ']')
            {
                i++;
                if (ReadCharacter(pattern, ref i) is not { } to)
                {
                    return null;
                }

                last = to;
            }

            ranges.Add((first, last));
        }

        if (i >= pattern.Length)
        {
            return null;
        }

        at = i + 1;
        return new GlobSet(ranges, isNegated);
    }

    private static char? ReadCharacter(string pattern, ref int i)
    {
        if (pattern[i] == '\\')
        {
            i++;
        }

        return i < pattern.Length ? pattern[i++] : null;
    }
}

using System;
using System.Collections.Generic;
using System.Text;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>The words of a line of an INI inventory, split as a shell does it.</summary>
/// <param name="Words">The words, without quotes, and where they stand.</param>
/// <param name="IsBroken">A quote is not closed.</param>
internal sealed record HostLine(IReadOnlyList<(string Text, int Start, int End)> Words, bool IsBroken)
{
    /// <summary>Splits a line that begins at an offset of the file; a number sign begins a comment.</summary>
    public static HostLine Split(string line, int offset)
    {
        List<(string, int, int)> words = [];
        int i = 0;
        while (i < line.Length)
        {
            if (char.IsWhiteSpace(line[i]))
            {
                i++;
                continue;
            }

            int start = i;
            StringBuilder word = new();
            while (i < line.Length && !char.IsWhiteSpace(line[i]) && line[i] != '#')
            {
                i = Take(line, i, word);
                if (i < 0)
                {
                    return new HostLine(words, IsBroken: true);
                }
            }

            if (i > start)
            {
                words.Add((word.ToString(), offset + start, offset + i));
            }

            if (i < line.Length && line[i] == '#')
            {
                break;
            }
        }

        return new HostLine(words, IsBroken: false);
    }

    /// <summary>Takes what begins here into a word and returns what comes next, or -1 when a quote is not closed.</summary>
    private static int Take(string line, int i, StringBuilder word)
    {
        char c = line[i];
        if (c == '{' && i + 1 < line.Length && line[i + 1] is '{' or '%')
        {
            // A template may hold blanks.
            int close = line.IndexOf(line[i + 1] == '{' ? "}}" : "%}", i, StringComparison.Ordinal);
            int end = close < 0 ? line.Length : close + 2;
            word.Append(line, i, end - i);
            return end;
        }

        if (c == '\\' && i + 1 < line.Length)
        {
            word.Append(line[i + 1]);
            return i + 2;
        }

        if (c is not ('"' or '\''))
        {
            word.Append(c);
            return i + 1;
        }

        for (i++; i < line.Length && line[i] != c; i++)
        {
            if (c == '"' && line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '"' or '\\')
            {
                i++;
            }

            word.Append(line[i]);
        }

        return i < line.Length ? i + 1 : -1;
    }
}

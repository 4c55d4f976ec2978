using System;
using System.Collections.Generic;
using System.Text;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Proxies;

/// <summary>Reads configurations with one directive a line. A word that starts with # starts a comment.</summary>
internal static class LineReader
{
    /// <summary>Longer lines are no configuration.</summary>
    public const int MaxLine = 1 << 18;

    /// <summary>The directives in order.</summary>
    /// <param name="file">The file.</param>
    /// <param name="continues">A backslash at the end of a line goes on in the next.</param>
    public static List<Directive> Read(SourceFile file, bool continues = true)
    {
        CheckLines(file);
        List<Directive> directives = [];
        for (int line = 1; line <= file.LineCount; line++)
        {
            int start = file.StartOf(line);
            int end = EndOf(file, line);
            while (continues && end > start && file.Text[end - 1] == '\\' && line < file.LineCount && end - start < MaxLine)
            {
                end = EndOf(file, ++line);
            }

            if (ReadOne(file, start, end) is { } directive)
            {
                directives.Add(directive);
            }
        }

        return directives;
    }

    /// <summary>Refuses files that no program would take for its configuration.</summary>
    public static void CheckLines(SourceFile file)
    {
        for (int line = 1; line <= file.LineCount; line++)
        {
            if (EndOf(file, line) - file.StartOf(line) > MaxLine)
            {
                throw new UnreadableException($"a line longer than {MaxLine} characters", line, isLimit: true);
            }
        }
    }

    /// <summary>The words of a stretch of text as a directive, or null when there are none.</summary>
    public static Directive? ReadOne(SourceFile file, int start, int end)
    {
        List<string> words = [];
        int first = -1;
        int last = start;
        for (int i = start; i < end;)
        {
            char c = file.Text[i];
            if (char.IsWhiteSpace(c) || (c == '\\' && i + 1 < end && file.Text[i + 1] is '\n' or '\r'))
            {
                i++;
                continue;
            }

            if (c == '#')
            {
                // A comment ends with its line, also in a directive that goes on.
                int stop = file.Text.AsSpan(i, end - i).IndexOfAny('\n', '\r');
                i = stop < 0 ? end : i + stop;
                continue;
            }

            first = first < 0 ? i : first;
            words.Add(Word(file.Text, ref i, end));
            last = i;
        }

        return words.Count == 0 ? null : new Directive(words[0], words.GetRange(1, words.Count - 1), new Place(file, new TextSpan(first, last - first)));
    }

    private static string Word(string text, ref int i, int end)
    {
        StringBuilder word = new();
        char quote = '\0';
        for (; i < end && (quote != '\0' || !char.IsWhiteSpace(text[i])); i++)
        {
            char c = text[i];
            if (c == '\\' && i + 1 < end && text[i + 1] is '"' or '\'' or '\\' or ' ' or '#')
            {
                word.Append(text[++i]);
            }
            else if (c == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is not ('\n' or '\r'))
            {
                word.Append(c);
            }
            else
            {
                // A quotation does not go on in the next line.
                break;
            }
        }

        return word.ToString();
    }

    private static int EndOf(SourceFile file, int line)
    {
        int end = line < file.LineCount ? file.StartOf(line + 1) : file.Text.Length;
        while (end > file.StartOf(line) && file.Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return end;
    }
}

using System;
using System.Collections.Generic;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects;

/// <summary>
/// The saved output of <c>netsh winhttp show proxy</c>, in any language of Windows, and of <c>netsh winhttp dump</c>. Both
/// are recognized by their content.
/// </summary>
internal sealed class WinHttpShow : IDialect
{
    /// <inheritdoc/>
    public string Name => "netsh winhttp output";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => SavedOutput.IsPossible(file) && (FindHeader(file, 1) > 0 || FindContext(file, 1) > 0);

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        SourceFile file = reading.File;
        for (int line = FindHeader(file, 1); line > 0; line = FindHeader(file, line + 1))
        {
            ReadShown(reading, line);
        }

        for (int line = FindContext(file, 1); line > 0; line = FindContext(file, line + 1))
        {
            line = ReadDump(reading, line);
        }
    }

    /// <summary>The next line that ends with a colon and names WinHTTP, a word that no translation changes.</summary>
    private static int FindHeader(SourceFile file, int from)
    {
        for (int line = from; line <= file.LineCount; line++)
        {
            string text = file.Line(line).Trim();
            if (text.Length is > 8 and < 120 && text[^1] is ':' or '：' && text.Contains("WinHTTP", StringComparison.OrdinalIgnoreCase)
                && text[0] is not ('#' or ';' or '/' or '-') && IsShown(file, line))
            {
                return line;
            }
        }

        return 0;
    }

    // Either one sentence ("Direct access (no proxy server).") or two lines with a label each follow.
    private static bool IsShown(SourceFile file, int header)
    {
        int first = NextText(file, header + 1);
        return first > 0 && (Value(file, first) is null
            ? file.Line(first).TrimEnd() is [.., '.' or ')' or '。' or '）']
            : NextText(file, first + 1) is > 0 and int second && Value(file, second) is not null);
    }

    private static void ReadShown(Reading reading, int header)
    {
        SourceFile file = reading.File;
        int line = NextText(file, header + 1);
        if (Value(file, line) is { } list)
        {
            TextSpan? bypass = Value(file, NextText(file, line + 1));
            Add(reading, list, new Place(file, list), bypass is { } hosts ? file.Text.Substring(hosts.Start, hosts.Length) : null);
        }
        else
        {
            TextSpan span = Trimmed(file, line);
            Place place = new(file, span);
            Fact direct = new(Settings.ProxySource, (int)ProxySource.None, Origin.Explicit, place);
            reading.Add(new Subject(SubjectKind.MachineProxy, null, null, Worlds.Start.With(direct), place));
        }
    }

    /// <summary>The next line that enters netsh's winhttp context, as dumps do.</summary>
    private static int FindContext(SourceFile file, int from)
    {
        for (int line = from; line <= file.LineCount; line++)
        {
            List<TextSpan> words = Words(file, line);
            if (words.Count == 2 && Is(file, words[0], "pushd") && Is(file, words[1], "winhttp"))
            {
                return line;
            }
        }

        return 0;
    }

    private static int ReadDump(Reading reading, int context)
    {
        SourceFile file = reading.File;
        for (int line = context + 1; line <= file.LineCount; line++)
        {
            List<TextSpan> words = Words(file, line);
            if (words.Count > 0 && (Is(file, words[0], "popd") || Is(file, words[0], "pushd")))
            {
                return line - 1;
            }

            if (words.Count >= 3 && Is(file, words[0], "set") && Is(file, words[1], "proxy") && Argument(file, words, s_names[0], 0) is { } list)
            {
                TextSpan? bypass = Argument(file, words, s_names[1], 1);
                Add(reading, list, new Place(file, Trimmed(file, line)), bypass is { } hosts ? file.Text.Substring(hosts.Start, hosts.Length) : null);
            }
        }

        return file.LineCount;
    }

    // Named arguments come in any order; others in the order of these names.
    private static TextSpan? Argument(SourceFile file, List<TextSpan> words, string name, int position)
    {
        TextSpan? positional = null;
        for (int i = 2; i < words.Count; i++)
        {
            string word = file.Text.Substring(words[i].Start, words[i].Length);
            if (word.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return Unquoted(file, new TextSpan(words[i].Start + name.Length, words[i].Length - name.Length));
            }

            if (!Array.Exists(s_names, other => word.StartsWith(other, StringComparison.OrdinalIgnoreCase)) && position-- == 0)
            {
                positional = Unquoted(file, words[i]);
            }
        }

        return positional;
    }

    private static readonly string[] s_names = ["proxy-server=", "bypass-list="];

    private static void Add(Reading reading, TextSpan list, Place anchor, string? bypass)
    {
        Worlds worlds = Worlds.Start;
        foreach (Fact fact in ProxyList.Facts(reading.File.Text, list))
        {
            worlds = worlds.With(fact.At(new Place(reading.File, (TextSpan)fact.Location!)));
        }

        reading.Add(new Subject(SubjectKind.MachineProxy, null, null, worlds, anchor) { Bypass = bypass });
    }

    private static int NextText(SourceFile file, int from)
    {
        for (int line = from; line <= file.LineCount; line++)
        {
            if (!string.IsNullOrWhiteSpace(file.Line(line)))
            {
                return line;
            }
        }

        return 0;
    }

    /// <summary>What stands after the label and its colon, when the line has both.</summary>
    private static TextSpan? Value(SourceFile file, int line)
    {
        TextSpan span = Trimmed(file, line);
        ReadOnlySpan<char> text = file.Text.AsSpan(span.Start, span.Length);
        for (int i = 1; i < text.Length - 1; i++)
        {
            if ((text[i] == ':' && char.IsWhiteSpace(text[i + 1])) || text[i] == '：')
            {
                int start = i + 1;
                while (start < text.Length && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }

                return new TextSpan(span.Start + start, text.Length - start);
            }
        }

        return null;
    }

    private static TextSpan Trimmed(SourceFile file, int line)
    {
        string text = file.Line(line);
        string trimmed = text.TrimStart();
        return new TextSpan(file.StartOf(line) + text.Length - trimmed.Length, trimmed.TrimEnd().Length);
    }

    private static List<TextSpan> Words(SourceFile file, int line)
    {
        List<TextSpan> words = [];
        TextSpan span = Trimmed(file, line);
        string text = file.Text;
        int i = span.Start;
        while (i < span.End)
        {
            while (i < span.End && char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            int start = i;
            bool quoted = false;
            while (i < span.End && (quoted || !char.IsWhiteSpace(text[i])))
            {
                quoted ^= text[i] == '"';
                i++;
            }

            if (start == i || text[start] == '#')
            {
                break;
            }

            words.Add(new TextSpan(start, i - start));
        }

        return words;
    }

    private static TextSpan Unquoted(SourceFile file, TextSpan span) =>
        span.Length >= 2 && file.Text[span.Start] == '"' && file.Text[span.End - 1] == '"' ? new TextSpan(span.Start + 1, span.Length - 2) : span;

    private static bool Is(SourceFile file, TextSpan span, string word) =>
        file.Text.AsSpan(span.Start, span.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
}

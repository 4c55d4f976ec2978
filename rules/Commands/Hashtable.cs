using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>One entry of a hashtable in a command.</summary>
internal readonly struct HashtableEntry
{
    public HashtableEntry(string key, string value, TextSpan valueSpan)
    {
        Key = key;
        Value = value;
        ValueSpan = valueSpan;
    }

    /// <summary>The key, without quotes; of an entry of a nested table with the keys around it, as in Auth/Basic.</summary>
    public string Key { get; }

    /// <summary>The value, without quotes.</summary>
    public string Value { get; }

    /// <summary>Where the value stands, without quotes.</summary>
    public TextSpan ValueSpan { get; }
}

/// <summary>
/// Reads @{Key="value"; …} in all its spellings: WinRM's own, PowerShell's, and both after a shell has quoted them.
/// </summary>
internal static class Hashtable
{
    private const int MaxDepth = 8;

    private static readonly char[] s_padding = { ' ', '\t', '\r', '\n', '"', '\'', '`', '\\', '^', '(', ')' };

    /// <summary>True when the word is, or contains as text, a hashtable.</summary>
    public static bool IsTable(Word word) =>
        word.Kind is WordKind.Hashtable or WordKind.Text && word.Text.TrimStart(s_padding).StartsWith("@{", StringComparison.Ordinal);

    /// <summary>The entries that could be read, those of nested tables among them.</summary>
    public static IReadOnlyList<HashtableEntry> Read(Word word)
    {
        List<HashtableEntry> entries = new();
        int i = word.Text.IndexOf("@{", StringComparison.Ordinal);
        if (i >= 0)
        {
            ReadTable(word, ref i, "", 0, entries);
        }

        return entries;
    }

    // Reads the table that begins here and moves past its end.
    private static void ReadTable(Word word, ref int i, string outer, int depth, List<HashtableEntry> entries)
    {
        string text = word.Text;
        i += 2;
        while (i < text.Length && text[i] != '}')
        {
            int start = i;
            while (i < text.Length && text[i] is not ('=' or ';' or '}' or '\n'))
            {
                i++;
            }

            if (i < text.Length && text[i] == '=')
            {
                string key = outer + text.Substring(start, i - start).Trim(s_padding);
                i++;
                ReadValue(word, ref i, key, depth, entries);
            }

            i += i < text.Length && text[i] is ';' or '\n' ? 1 : 0;
        }

        i += i < text.Length ? 1 : 0;
    }

    private static void ReadValue(Word word, ref int i, string key, int depth, List<HashtableEntry> entries)
    {
        string text = word.Text;
        int start = i;
        char quote = '\0';
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '@' && i + 1 < text.Length && text[i + 1] == '{' && depth < MaxDepth)
            {
                ReadTable(word, ref i, key + "/", depth + 1, entries);
                start = i;
                i--;
            }
            else if (c is ';' or '}' or '\n')
            {
                break;
            }
        }

        int end = i;
        while (start < end && Array.IndexOf(s_padding, text[start]) >= 0)
        {
            start++;
        }

        while (end > start && Array.IndexOf(s_padding, text[end - 1]) >= 0)
        {
            end--;
        }

        if (end > start)
        {
            entries.Add(new HashtableEntry(key, text.Substring(start, end - start), word.SpanOf(start, end - start)));
        }
    }
}

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

    /// <summary>The key, without quotes.</summary>
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
    private const string Padding = " \t\r\n\"'`\\";

    /// <summary>True when the word is, or contains as text, a hashtable.</summary>
    public static bool IsTable(Word word) =>
        word.Kind is WordKind.Hashtable or WordKind.Text && word.Text.TrimStart(Padding.ToCharArray()).StartsWith("@{", StringComparison.Ordinal);

    /// <summary>The entries that could be read.</summary>
    public static IReadOnlyList<HashtableEntry> Read(Word word)
    {
        List<HashtableEntry> entries = new();
        string text = word.Text;
        int i = text.IndexOf("@{", StringComparison.Ordinal) + 2;
        while (i >= 2 && i < text.Length && text[i] != '}')
        {
            int stop = FindEnd(text, i);
            int equals = text.IndexOf('=', i, stop - i);
            if (equals > i)
            {
                TextSpan value = Trim(text, equals + 1, stop);
                TextSpan key = Trim(text, i, equals);
                entries.Add(new HashtableEntry(
                    text.Substring(key.Start, key.Length), text.Substring(value.Start, value.Length), word.SpanOf(value.Start, value.Length)));
            }

            i = stop < text.Length && text[stop] != '}' ? stop + 1 : text.Length;
        }

        return entries;
    }

    private static int FindEnd(string text, int i)
    {
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
            else if (c is ';' or '}' or '\n')
            {
                break;
            }
        }

        return i;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && Padding.IndexOf(text[start]) >= 0)
        {
            start++;
        }

        while (end > start && Padding.IndexOf(text[end - 1]) >= 0)
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }
}

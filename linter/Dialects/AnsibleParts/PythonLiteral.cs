using System;
using System.Collections.Generic;
using System.Text;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>
/// Values of an INI inventory: what reads as a literal of Python is one, everything else is a text. So quotes go away,
/// <c>None</c> is nothing, and a comment ends a literal but belongs to a text.
/// </summary>
internal static class PythonLiteral
{
    /// <summary>Reads a value that stands at a stretch of the file.</summary>
    public static YamlNode Read(string text, int start, int end)
    {
        string value = text.Trim();
        if (Parse(value, start, end) is { } whole)
        {
            return whole;
        }

        int comment = value.IndexOf('#', StringComparison.Ordinal);
        string before = comment < 0 ? "" : value[..comment].TrimEnd();
        bool isVerbatim = end - start == value.Length;
        return (before.Length > 0 ? Parse(before, start, isVerbatim ? start + before.Length : end) : null) ?? Text(value, start, end);
    }

    private static YamlNode? Parse(string text, int start, int end)
    {
        if (text == "None")
        {
            return new YamlScalar { Value = "", Style = YamlScalarStyle.Plain, Start = start, End = end };
        }

        if (text is "True" or "False")
        {
            return new YamlScalar { Value = text, Style = YamlScalarStyle.Plain, Start = start, End = end };
        }

        if (Unquoted(text) is { } inner)
        {
            return Text(inner, start, end);
        }

        if (text is ['[', .., ']'] or ['(', .., ')'] && Items(text[1..^1]) is { } items)
        {
            YamlSequence sequence = new() { Start = start, End = end };
            items.ForEach(item => sequence.Items.Add(Text(item, start, end)));
            return sequence;
        }

        return text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? Text(text, start, end) : null;
    }

    // Never taken for YAML's words for nothing: here they are texts like any other.
    private static YamlScalar Text(string value, int start, int end) =>
        new() { Value = value, Style = YamlScalarStyle.SingleQuoted, Start = start, End = end };

    /// <summary>The text between quotes, when one literal is all there is.</summary>
    private static string? Unquoted(string text)
    {
        if (text.Length < 2 || text[0] is not ('"' or '\''))
        {
            return null;
        }

        StringBuilder value = new();
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] == text[0])
            {
                return i == text.Length - 1 ? value.ToString() : null;
            }

            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '\\' or '\'' or '"')
            {
                i++;
            }

            value.Append(text[i]);
        }

        return null;
    }

    private static List<string>? Items(string text)
    {
        List<string> items = [];
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Unquoted(part) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return items;
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace WinRM.Lint.Scripts;

/// <summary>Collects the decoded characters of a text in XML together with their places.</summary>
internal sealed class MarkupPiece
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    /// <summary>Adds a character that stands there.</summary>
    public void Add(char c, int start, int end)
    {
        _text.Append(c);
        _starts.Add(start);
        _ends.Add(end);
    }

    /// <summary>The text as a part of its source; null when it is empty.</summary>
    public MappedText? In(MappedText source)
    {
        string text = _text.ToString();
        return string.IsNullOrWhiteSpace(text) ? null : source.Decoded(text, [.. _starts], [.. _ends]);
    }

    /// <summary>What an entity of XML or a number stands for, or null.</summary>
    public static string? Entity(ReadOnlySpan<char> name)
    {
        bool isHex = name.StartsWith("#x", StringComparison.OrdinalIgnoreCase);
        if (name.StartsWith("#"))
        {
            return int.TryParse(name[(isHex ? 2 : 1)..], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code) && Rune.IsValid(code)
                ? new Rune(code).ToString() : null;
        }

        return name switch { "quot" => "\"", "apos" => "'", "lt" => "<", "gt" => ">", "amp" => "&", _ => null };
    }
}

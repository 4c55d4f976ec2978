using System;
using System.Globalization;

namespace WinRM.Rules.Commands;

/// <summary>What a word of a command is.</summary>
internal enum WordKind
{
    /// <summary>Text, quoted or not.</summary>
    Text,

    /// <summary>A variable and nothing else.</summary>
    Variable,

    /// <summary>A hashtable literal, text as written.</summary>
    Hashtable,

    /// <summary>A script block; its commands are read on their own.</summary>
    ScriptBlock,
}

/// <summary>One word of a command, as the program that is started sees it, with its place in the text.</summary>
internal sealed class Word
{
    /// <summary>Stands in <see cref="Text"/> for what is filled in at run time.</summary>
    public const char Hole = '\uFFFC';

    private readonly int[]? _map;
    private readonly int _offset;

    public Word(WordKind kind, string text, TextSpan span, bool isQuoted, int offset, int[]? map)
    {
        Kind = kind;
        Text = text;
        Span = span;
        IsQuoted = isQuoted;
        _offset = offset;
        _map = map;
    }

    public WordKind Kind { get; }

    /// <summary>The decoded text; for a variable its name.</summary>
    public string Text { get; }

    /// <summary>The word as written, quotes included.</summary>
    public TextSpan Span { get; }

    /// <summary>It begins with a quote, so it is no parameter name.</summary>
    public bool IsQuoted { get; }

    /// <summary>Part of it is filled in at run time.</summary>
    public bool HasHole => Kind == WordKind.Variable || Text.IndexOf(Hole) >= 0;

    /// <summary>Where a stretch of the decoded text stands.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        if (length == 0)
        {
            return Span;
        }

        int first = _map is null ? _offset + start : _map[start];
        int last = _map is null ? _offset + start + length - 1 : _map[start + length - 1];
        return new TextSpan(first, Math.Max(1, last - first + 1));
    }

    /// <summary>Where the decoded text stands, without quotes.</summary>
    public TextSpan TextSpan => Text.Length == 0 || Kind == WordKind.Variable ? Span : SpanOf(0, Text.Length);

    /// <summary>The truth value that the word states: 1, 0, or null when it cannot be known; false when it states none.</summary>
    public bool TryTruth(out int? value) => TryTruth(Kind == WordKind.Variable ? "$" + Text : Text, out value);

    /// <summary>The truth value that a text states.</summary>
    public static bool TryTruth(string text, out int? value)
    {
        string word = text.Trim();
        value = null;
        switch (word.ToLowerInvariant())
        {
            case "$true" or "true" or "1":
                value = 1;
                return true;
            case "$false" or "false" or "0":
                value = 0;
                return true;
            default:
                return word.Length > 0 && (word[0] == '$' || word.IndexOf(Hole) >= 0 || word.IndexOf("{{", StringComparison.Ordinal) >= 0);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Kind, Text);
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace WinRM.Rules.Commands;

/// <summary>What a word of a command is.</summary>
internal enum WordKind
{
    /// <summary>Text, quoted or not.</summary>
    Text,

    /// <summary>A variable and nothing else.</summary>
    Variable,

    /// <summary>A variable whose entries become parameters: @name.</summary>
    Splat,

    /// <summary>A hashtable literal, text as written.</summary>
    Hashtable,

    /// <summary>Several values.</summary>
    Array,

    /// <summary>A script block; its commands are read on their own.</summary>
    ScriptBlock,

    /// <summary>The result of commands in brackets, or of a command that was assigned.</summary>
    Result,
}

/// <summary>One word of a command, as the program that is started sees it, with its place in the text.</summary>
internal sealed class Word
{
    /// <summary>Stands in <see cref="Text"/> for what is filled in at run time.</summary>
    public const char HoleMark = '\uFFFC';

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

    /// <summary>The values of an array, in order.</summary>
    public IReadOnlyList<Word> Items { get; init; } = Array.Empty<Word>();

    /// <summary>The entries of a hashtable that PowerShell itself reads.</summary>
    public IReadOnlyList<KeyValuePair<string, Word>> Entries { get; init; } = Array.Empty<KeyValuePair<string, Word>>();

    /// <summary>The commands whose result it is.</summary>
    public IReadOnlyList<Command> Commands { get; init; } = Array.Empty<Command>();

    /// <summary>The holes of the text, by their place in it.</summary>
    public IReadOnlyDictionary<int, Hole>? Holes { get; init; }

    /// <summary>Part of it is filled in at run time.</summary>
    public bool HasHole => Kind is WordKind.Variable or WordKind.Result or WordKind.Splat || Text.IndexOf(HoleMark) >= 0;

    /// <summary>The variable that alone makes up the word, quoted or not; else null.</summary>
    public string? VariableName => Kind == WordKind.Variable ? Text
        : Kind == WordKind.Text && Text.Length == 1 ? HoleAt(0).Variable
        : null;

    /// <summary>Where the decoded text stands, without quotes.</summary>
    public TextSpan TextSpan => Text.Length == 0 || Kind is not (WordKind.Text or WordKind.Hashtable) ? Span : SpanOf(0, Text.Length);

    /// <summary>A value that is known at run time only.</summary>
    public static Word Unknown(TextSpan span) => new(WordKind.Text, HoleMark.ToString(), span, true, span.Start, null);

    /// <summary>Where a stretch of the decoded text stands.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        if (length == 0)
        {
            return Span;
        }

        int first = _map is null ? _offset + start : _map[start];
        int last = _map is null ? _offset + start + length - 1 : _map[start + length - 1];
        return new TextSpan(first, Math.Max(HoleAt(start + length - 1).End, last + 1) - first);
    }

    /// <summary>The rest of the text as a word of its own, as the value in -Name:value.</summary>
    public Word From(int start)
    {
        TextSpan span = SpanOf(start, Text.Length - start);
        if (Text.Length == start + 1 && HoleAt(start).Variable is { } name)
        {
            return new Word(WordKind.Variable, name, span, false, span.Start, null);
        }

        int[]? map = _map is null ? null : new int[_map.Length - start];
        if (map is not null)
        {
            Array.Copy(_map!, start, map, 0, map.Length);
        }

        return new Word(WordKind.Text, Text.Substring(start), span, false, span.Start, map)
        {
            Holes = Holes?.Where(hole => hole.Key >= start).ToDictionary(hole => hole.Key - start, static hole => hole.Value),
        };
    }

    /// <summary>The text with values in place of the variables in it; what is filled in stands where its variable stands.</summary>
    /// <param name="value">The value of a variable, or null when it is not known.</param>
    public Word Filled(Func<string, Word?> value)
    {
        WordBuilder builder = new();
        int filled = 0;
        for (int i = 0; i < Text.Length; i++)
        {
            int place = _map is null ? _offset + i : _map[i];
            Hole hole = HoleAt(i);
            if (hole.Variable is { } name && value(name) is { Kind: WordKind.Text, HasHole: false } known && (filled += known.Text.Length) <= MaxFilled)
            {
                builder.Add(known.Text, place, hole.End);
            }
            else if (hole.End > 0 && Text[i] == HoleMark)
            {
                builder.AddHole(place, hole.End, hole.Variable);
            }
            else
            {
                builder.Add(Text[i], place);
            }
        }

        return filled == 0 ? this : builder.ToWord(Span.Start, Span.End, IsQuoted);
    }

    // Texts that hold each other grow fast; nothing of WinRM has so long a name.
    private const int MaxFilled = 512;

    /// <summary>The same word, when the text that it was read from is itself the text of a word.</summary>
    public Word Within(Word outer)
    {
        int[] map = new int[Text.Length];
        for (int i = 0; i < map.Length; i++)
        {
            map[i] = outer.SpanOf(SpanOf(i, 1).Start, 1).Start;
        }

        return new Word(Kind, Text, outer.SpanOf(Span.Start, Span.Length), IsQuoted, map.Length > 0 ? map[0] : outer.Span.Start, map);
    }

    /// <summary>The truth value that the word states: 1, 0, or null when it cannot be known; false when it states none.</summary>
    public bool TryTruth(out int? value)
    {
        if (Kind == WordKind.Text)
        {
            return TryTruth(Text, out value);
        }

        value = null;
        return Kind is WordKind.Variable or WordKind.Result;
    }

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
                return word.Length > 0 && (word[0] is '$' or '%' or '!' || word.IndexOf(HoleMark) >= 0 || word.IndexOf("{{", StringComparison.Ordinal) >= 0);
        }
    }

    private Hole HoleAt(int place) => Holes is not null && Holes.TryGetValue(place, out Hole hole) ? hole : default;

    /// <inheritdoc/>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Kind, Text);
}

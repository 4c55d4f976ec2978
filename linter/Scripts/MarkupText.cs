using System;
using System.Collections.Generic;

namespace WinRM.Lint.Scripts;

/// <summary>
/// Takes the texts out of XML. It is read leniently, so that templates and broken files give what they hold; comments,
/// declarations and processing instructions are passed over, and no entity but the five of XML and numbers is resolved.
/// </summary>
internal sealed class MarkupText
{
    private const int MaxDepth = 256;
    private const int MaxUnclosed = 8;

    private readonly MappedText _source;
    private readonly string _text;
    private readonly Func<string, bool> _isRead;
    private readonly List<MarkupValue> _values = [];
    private readonly Stack<Element> _open = new();
    private int _elements;
    private int _skipped;

    private MarkupText(MappedText source, Func<string, bool> isRead)
    {
        _source = source;
        _text = source.Text;
        _isRead = isRead;
        _open.Push(new Element("", 0, IsRead: true));
    }

    /// <summary>The texts in the order in which their elements end.</summary>
    /// <param name="source">The XML.</param>
    /// <param name="isRead">Is an element or attribute of this name read? Else it is passed over with all that is in it.</param>
    public static IReadOnlyList<MarkupValue> Read(MappedText source, Func<string, bool> isRead)
    {
        MarkupText markup = new(source, isRead);
        markup.Read();
        return markup._values;
    }

    private void Read()
    {
        for (int i = 0; i < _text.Length;)
        {
            if (_text[i] != '<')
            {
                i = _open.Peek().IsRead ? AddCharacter(_open.Peek().Text, i, _text.Length) : i + 1;
            }
            else if (Is(i, "<!--"))
            {
                i = After("-->", i + 4);
            }
            else if (Is(i, "<![CDATA["))
            {
                int end = _text.IndexOf("]]>", i, StringComparison.Ordinal);
                end = end < 0 ? _text.Length : end;
                for (int at = i + 9; at < end && _open.Peek().IsRead; at++)
                {
                    _open.Peek().Text.Add(_text[at], at, at + 1);
                }

                i = Math.Min(end + 3, _text.Length);
            }
            else if (i + 1 < _text.Length && _text[i + 1] is '?' or '!')
            {
                i = After(">", i + 2);
            }
            else if (i + 1 < _text.Length && _text[i + 1] == '/')
            {
                Close(NameAt(i + 2));
                i = After(">", i + 2);
            }
            else if (i + 1 < _text.Length && (char.IsLetter(_text[i + 1]) || _text[i + 1] == '_'))
            {
                i = Open(i + 1);
            }
            else
            {
                _open.Peek().Text.Add('<', i, i + 1);
                i++;
            }
        }

        while (_open.Count > 1)
        {
            Pop();
        }
    }

    private int Open(int i)
    {
        string name = NameAt(i);
        int number = ++_elements;
        bool isRead = _open.Peek().IsRead && _isRead(Local(name));
        i += name.Length;
        while (i < _text.Length && _text[i] != '>' && !Is(i, "/>"))
        {
            i = char.IsWhiteSpace(_text[i]) ? i + 1 : Attribute(i, name, number, isRead);
        }

        if (Is(i, "/>"))
        {
            return i + 2;
        }

        if (_open.Count < MaxDepth)
        {
            _open.Push(new Element(name, number, isRead));
        }
        else
        {
            _skipped++;
        }

        return i + 1;
    }

    private int Attribute(int i, string element, int number, bool isRead)
    {
        string name = NameAt(i);
        i = Math.Max(i + name.Length, i + (name.Length == 0 ? 1 : 0));
        int at = SkipBlanks(i);
        if (name.Length == 0 || at >= _text.Length || _text[at] != '=')
        {
            return i;
        }

        at = SkipBlanks(at + 1);
        if (at >= _text.Length || _text[at] is not ('"' or '\''))
        {
            return at;
        }

        int end = _text.IndexOf(_text[at], at + 1);
        end = end < 0 ? _text.Length : end;
        if (isRead && _isRead(Local(name)))
        {
            MarkupPiece piece = new();
            for (int k = at + 1; k < end;)
            {
                k = AddCharacter(piece, k, end);
            }

            Take(Local(element), Local(name), number, piece);
        }

        return Math.Min(end + 1, _text.Length);
    }

    // An end tag that fits nothing near is passed over; one that fits an outer element ends those inside as well.
    private void Close(string name)
    {
        if (_skipped > 0)
        {
            _skipped--;
            return;
        }

        int depth = 0;
        foreach (Element element in _open)
        {
            depth++;
            if (element.Name == name && depth < _open.Count)
            {
                for (; depth > 0; depth--)
                {
                    Pop();
                }

                return;
            }

            if (depth >= MaxUnclosed)
            {
                return;
            }
        }
    }

    private void Pop()
    {
        Element closed = _open.Pop();
        if (closed.IsRead)
        {
            Take(Local(closed.Name), null, _open.Peek().Number, closed.Text);
        }
    }

    private void Take(string element, string? attribute, int parent, MarkupPiece piece)
    {
        if (piece.In(_source) is { } text)
        {
            _values.Add(new MarkupValue(element, attribute, parent, text));
        }
    }

    private int AddCharacter(MarkupPiece piece, int i, int end)
    {
        if (_text[i] == '&' && _text.IndexOf(';', i, Math.Min(12, end - i)) is var semicolon and > 0 && MarkupPiece.Entity(_text.AsSpan(i + 1, semicolon - i - 1)) is { } decoded)
        {
            foreach (char c in decoded)
            {
                piece.Add(c, i, semicolon + 1);
            }

            return semicolon + 1;
        }

        piece.Add(_text[i], i, i + 1);
        return i + 1;
    }

    private string NameAt(int i)
    {
        int end = i;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '-' or '.' or ':'))
        {
            end++;
        }

        return _text[i..end];
    }

    private int SkipBlanks(int i)
    {
        while (i < _text.Length && char.IsWhiteSpace(_text[i]))
        {
            i++;
        }

        return i;
    }

    private int After(string end, int from)
    {
        int found = from < _text.Length ? _text.IndexOf(end, from, StringComparison.Ordinal) : -1;
        return found < 0 ? _text.Length : found + end.Length;
    }

    private bool Is(int i, string text) => string.CompareOrdinal(_text, i, text, 0, text.Length) == 0;

    private static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private sealed record Element(string Name, int Number, bool IsRead)
    {
        public MarkupPiece Text { get; } = new();
    }
}

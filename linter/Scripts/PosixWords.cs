using System;
using System.Collections.Generic;
using System.Text;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Scripts;

/// <summary>Splits a script of a Unix shell into commands and here-documents. Nothing is expanded.</summary>
internal sealed class PosixWords
{
    private readonly MappedText _script;
    private readonly string _text;
    private readonly List<PosixItem> _items = [];
    private readonly List<string> _documents = [];
    private List<PosixWord> _words = [];

    private PosixWords(MappedText script)
    {
        _script = script;
        _text = script.Text;
    }

    /// <summary>Commands and documents in their order.</summary>
    public static IReadOnlyList<PosixItem> Read(MappedText script)
    {
        PosixWords reader = new(script);
        reader.Read();
        return reader._items;
    }

    private void Read()
    {
        int i = 0;
        while (i < _text.Length)
        {
            char c = _text[i];
            if (c == '\n')
            {
                End();
                i = ReadDocuments(i + 1);
            }
            else if (c is ' ' or '\t' or '\r')
            {
                i++;
            }
            else if (IsJoined(i))
            {
                i = AfterBreak(i + 1);
            }
            else if (c == '#')
            {
                i = EndOfLine(i);
            }
            else if (c is ';' or '|' or '&' or '(' or ')' or '`')
            {
                End();
                i++;
            }
            else if (c == '<' && i + 2 < _text.Length && _text[i + 1] == '<' && _text[i + 2] != '<')
            {
                i = ReadMark(i + 2);
            }
            else if (c is '<' or '>')
            {
                i++;
            }
            else
            {
                i = ReadWord(i);
            }
        }

        End();
    }

    private void End()
    {
        if (_words.Count > 0)
        {
            _items.Add(new PosixItem(_words));
            _words = [];
        }
    }

    // The word after << ends the document.
    private int ReadMark(int i)
    {
        i += i < _text.Length && _text[i] == '-' ? 1 : 0;
        while (i < _text.Length && _text[i] is ' ' or '\t' or '\'' or '"' or '\\')
        {
            i++;
        }

        int start = i;
        while (i < _text.Length && (char.IsLetterOrDigit(_text[i]) || _text[i] is '_' or '-'))
        {
            i++;
        }

        if (i > start)
        {
            _documents.Add(_text[start..i]);
        }

        return i < _text.Length && _text[i] is '\'' or '"' ? i + 1 : i;
    }

    private int ReadDocuments(int i)
    {
        foreach (string mark in _documents)
        {
            int start = i;
            int end = _text.Length;
            while (i < _text.Length)
            {
                int line = i;
                int stop = EndOfLine(i);
                i = Math.Min(stop + 1, _text.Length);
                if (_text.AsSpan(line, stop - line).Trim().SequenceEqual(mark))
                {
                    end = line;
                    break;
                }
            }

            _items.Add(new PosixItem([], _script.Slice(start, end - start)));
        }

        _documents.Clear();
        return i;
    }

    private int ReadWord(int i)
    {
        int start = i;
        StringBuilder text = new();
        List<int> places = [];
        while (i < _text.Length && _text[i] is not (' ' or '\t' or '\r' or '\n' or ';' or '|' or '&' or '(' or ')' or '<' or '>' or '`'))
        {
            char c = _text[i];
            if (c == '\'')
            {
                for (i++; i < _text.Length && _text[i] != '\''; i++)
                {
                    text.Append(_text[i]);
                    places.Add(i);
                }

                i++;
            }
            else if (c == '"')
            {
                i = ReadQuoted(i + 1, text, places);
            }
            else if (IsJoined(i))
            {
                i = AfterBreak(i + 1);
            }
            else
            {
                i += c == '\\' && i + 1 < _text.Length ? 1 : 0;
                text.Append(_text[i]);
                places.Add(i++);
            }
        }

        i = Math.Min(i, _text.Length);
        int[] ends = places.ConvertAll(static place => place + 1).ToArray();
        _words.Add(new PosixWord(_script.Decoded(text.ToString(), [.. places], ends), new TextSpan(start, i - start)));
        return i;
    }

    private int ReadQuoted(int i, StringBuilder text, List<int> places)
    {
        while (i < _text.Length && _text[i] != '"')
        {
            if (IsJoined(i))
            {
                i = AfterBreak(i + 1);
                continue;
            }

            i += _text[i] == '\\' && i + 1 < _text.Length && _text[i + 1] is '"' or '\\' or '$' or '`' ? 1 : 0;
            text.Append(_text[i]);
            places.Add(i++);
        }

        return i + 1;
    }

    private bool IsJoined(int i) => _text[i] == '\\' && i + 1 < _text.Length && _text[i + 1] is '\n' or '\r';

    private int AfterBreak(int i) => _text[i] == '\r' && i + 1 < _text.Length && _text[i + 1] == '\n' ? i + 2 : i + 1;

    private int EndOfLine(int i)
    {
        int end = _text.IndexOf('\n', i);
        return end < 0 ? _text.Length : end;
    }
}

using System;
using System.Collections.Generic;
using System.Text;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Scripts;

/// <summary>Splits a script of a Unix shell into commands and here-documents. Nothing is expanded.</summary>
internal sealed class PosixWords
{
    // A longer one is a script of its own.
    private const int MaxSubstitution = 200;

    private readonly MappedText _script;
    private readonly string _text;
    private readonly List<PosixItem> _items = [];
    private readonly List<string> _documents = [];
    private List<PosixWord> _words = [];
    private string? _target;
    private bool _isTarget;

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
                _isTarget = c == '>';
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
            // cat <<EOF | sudo tee FILE
            int tee = _words.FindIndex(static word => word.Text.Text == "tee");
            _target = tee >= 0 ? _words.Find(word => word.Span.Start > _words[tee].Span.Start && !word.Text.Text.StartsWith('-'))?.Text.Text ?? _target : _target;
            _items.Add(new PosixItem(_words, Target: _target));
            _words = [];
        }

        // What a document is written to stands before it.
        _target = _documents.Count > 0 ? _target : null;
        _isTarget = false;
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

            _items.Add(new PosixItem([], _script.Slice(start, end - start), _target));
        }

        _documents.Clear();
        _target = null;
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
            else if (c == '$' && _words.Count > 0 && Substitution(i) is > 0 and int length)
            {
                // What a command prints, or a variable of make, is a part of the word.
                for (int end = i + length; i < end; i++)
                {
                    text.Append(_text[i]);
                    places.Add(i);
                }
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
        _target = _isTarget && !text.ToString().StartsWith("/dev/", StringComparison.Ordinal) ? text.ToString() : _target;
        _isTarget = false;
        _words.Add(new PosixWord(_script.Decoded(text.ToString(), [.. places], ends), new TextSpan(start, i - start)));
        return i;
    }

    private int Substitution(int i)
    {
        if (i + 1 >= _text.Length || _text[i + 1] != '(')
        {
            return 0;
        }

        ReadOnlySpan<char> rest = _text.AsSpan(i + 2, Math.Min(MaxSubstitution, _text.Length - i - 2));
        int end = rest.IndexOfAny("()\n'\"`");
        return end >= 0 && rest[end] == ')' ? end + 3 : 0;
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

using System;

namespace WinRM.Rules.Commands;

/// <summary>Reads the words of a command line as cmd.exe and the started program take them apart.</summary>
internal sealed class CmdWords
{
    private static readonly char[] s_percent = { '%', ' ', '\t', '"', '\n' };
    private static readonly char[] s_bang = { '!', ' ', '\t', '"', '\n' };

    private readonly string _text;
    private readonly int _end;
    private readonly bool _templated;

    public CmdWords(string text, int end, bool templated)
    {
        _text = text;
        _end = end;
        _templated = templated;
    }

    /// <summary>Reads the word that begins here and moves past it.</summary>
    /// <param name="i">The place.</param>
    /// <param name="isBlock">A round bracket ends the word.</param>
    /// <param name="mayBreak">A quoted part may go on over the end of the line.</param>
    public Word Read(ref int i, bool isBlock, bool mayBreak)
    {
        int start = i;
        if (ScriptLexer.IsAt(_text, i, _end, "@{") || ScriptLexer.IsAt(_text, i, _end, "'@{"))
        {
            return ReadTable(ref i, mayBreak);
        }

        WordBuilder builder = new();
        bool isQuoted = _text[i] == '"';
        while (i < _end && !EndsWord(i, isBlock, builder.Length == 0 && i == start))
        {
            ReadPart(ref i, builder, mayBreak);
        }

        Word word = builder.ToWord(start, i, isQuoted);
        return isQuoted || word.VariableName is not { } name ? word : new Word(WordKind.Variable, name, word.Span, false, start, null);
    }

    private bool EndsWord(int i, bool isBlock, bool isFirst)
    {
        char c = _text[i];
        return c is '\n' or '\r' or '|' or '&' or '<' or '>' || ScriptLexer.IsBlank(c) || (c == ')' && isBlock) || (c == '(' && isFirst);
    }

    private void ReadPart(ref int i, WordBuilder builder, bool mayBreak)
    {
        char c = _text[i];
        if (c == '"')
        {
            ReadQuoted(ref i, builder, mayBreak);
        }
        else if (c == '^' && i + 1 < _end)
        {
            // A caret before a quote only keeps cmd.exe from seeing it.
            i++;
            if (_text[i] is '\r' or '\n')
            {
                i += _text[i] == '\r' && i + 1 < _end && _text[i + 1] == '\n' ? 2 : 1;
            }
            else
            {
                builder.Add(_text[i], i);
                i++;
            }
        }
        else if (c == '\\' && i + 1 < _end && _text[i + 1] == '"')
        {
            builder.Add('"', i + 1);
            i += 2;
        }
        else if (!ReadFilledIn(ref i, builder))
        {
            builder.Add(c, i++);
        }
    }

    private void ReadQuoted(ref int i, WordBuilder builder, bool mayBreak)
    {
        i++;
        while (i < _end && (mayBreak || _text[i] is not ('\n' or '\r')))
        {
            if (_text[i] == '"')
            {
                i++;
                return;
            }

            if (_text[i] == '\\' && i + 1 < _end && _text[i + 1] == '"')
            {
                builder.Add('"', i + 1);
                i += 2;
            }
            else if (!ReadFilledIn(ref i, builder))
            {
                builder.Add(_text[i], i);
                i++;
            }
        }
    }

    // WinRM's hashtable is one argument, blanks or not; single quotes around it are PowerShell's.
    private Word ReadTable(ref int i, bool mayBreak)
    {
        int start = i;
        int at = _text[i] == '\'' ? i + 1 : i;
        int depth = 0;
        bool quoted = false;
        for (i = at; i < _end && (mayBreak || _text[i] != '\n' || _text[i - 1] == '^'); i++)
        {
            char c = _text[i];
            quoted ^= c == '"' && _text[i - 1] is not ('\\' or '^');
            depth += quoted ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '}' && depth == 0)
            {
                i++;
                break;
            }
        }

        int end = i;
        i += at > start && i < _end && _text[i] == '\'' ? 1 : 0;
        return new Word(WordKind.Hashtable, _text.Substring(at, end - at), new TextSpan(start, i - start), false, at, null);
    }

    // %name%, !name!, %1, %%i, %~dp0, or a template's value.
    private bool ReadFilledIn(ref int i, WordBuilder builder)
    {
        int start = i;
        char c = _text[i];
        if (c is '%' or '!' && i + 1 < _end)
        {
            int close = _text.IndexOfAny(c == '%' ? s_percent : s_bang, i + 1, Math.Min(_end - i - 1, 256));
            if (close > i + 1 && _text[close] == c)
            {
                builder.AddHole(start, close + 1, _text.Substring(i + 1, close - i - 1));
                i = close + 1;
            }
            else if (c == '%' && (char.IsDigit(_text[i + 1]) || _text[i + 1] is '*' or '~'))
            {
                for (i += 2; _text[i - 1] == '~' && i < _end && char.IsLetterOrDigit(_text[i]); i++)
                {
                    if (char.IsDigit(_text[i]))
                    {
                        i++;
                        break;
                    }
                }

                builder.AddHole(start, i);
            }
            else if (c == '%' && i + 2 < _end && _text[i + 1] == '%' && (char.IsLetter(_text[i + 2]) || _text[i + 2] == '~'))
            {
                builder.AddHole(start, i + 3);
                i += 3;
            }
        }
        else if (_templated && ScriptLexer.AfterValue(_text, i, _end) is var after && after > i)
        {
            builder.AddHole(start, after);
            i = after;
        }

        return i > start;
    }
}

using System;

namespace WinRM.Rules.Commands;

/// <summary>Reads the words of PowerShell: quotes, escapes, here-strings and variables.</summary>
internal sealed class PowerShellWords
{
    private readonly string _text;
    private readonly int _end;
    private readonly bool _templated;
    private readonly PowerShellLexer _lexer;

    public PowerShellWords(string text, int end, bool templated, PowerShellLexer lexer)
    {
        _text = text;
        _end = end;
        _templated = templated;
        _lexer = lexer;
    }

    /// <summary>Does a here-string begin here?</summary>
    public bool IsHereString(int i)
    {
        if (i + 2 >= _end || _text[i] != '@' || !IsQuote(_text[i + 1]))
        {
            return false;
        }

        // Only blanks may follow the quote on its line.
        int at = i + 2;
        while (at < _end && ScriptLexer.IsBlank(_text[at]))
        {
            at++;
        }

        return at < _end && _text[at] is '\n' or '\r';
    }

    /// <summary>Reads a word of a command, or one quoted string or variable of an expression.</summary>
    public Word Read(ref int i, Block block, bool inCommand)
    {
        int start = i;
        if (IsHereString(i))
        {
            return ReadHereString(ref i, block);
        }

        if (inCommand && ReadPlain(ref i) is { } plain)
        {
            return plain;
        }

        WordBuilder builder = new();
        bool isQuoted = IsQuote(_text[i]);
        if (!inCommand)
        {
            ReadPart(ref i, builder, block, inCommand);
        }

        while (inCommand && i < _end && !EndsWord(i))
        {
            ReadPart(ref i, builder, block, inCommand);
        }

        Word word = builder.ToWord(start, i, isQuoted);
        return isQuoted || word.VariableName is not { } name ? word : new Word(WordKind.Variable, name, word.Span, false, start, null);
    }

    /// <summary>The name of the variable here, and the place after it; null when none stands here, or a constant.</summary>
    public string? ReadVariable(int i, out int next)
    {
        next = i;
        if (_text[i] != '$' || i + 1 >= _end)
        {
            return null;
        }

        if (_text[i + 1] == '{')
        {
            int close = _text.IndexOf('}', i + 2, _end - i - 2);
            next = close < 0 ? _end : close + 1;
            return _text.Substring(i + 2, (close < 0 ? _end : close) - i - 2);
        }

        next = i + 1;
        while (next < _end && (char.IsLetterOrDigit(_text[next]) || _text[next] is '_' or '?' || IsScope(next)))
        {
            next++;
        }

        if (next == i + 1 && _text[next] is '$' or '^')
        {
            next++;
        }

        string name = _text.Substring(i + 1, next - i - 1);
        bool isConstant = name.Length is 4 or 5 && name.ToLowerInvariant() is "true" or "false" or "null";
        return name.Length == 0 || isConstant ? null : name;
    }

    private static bool IsQuote(char c) => ScriptLexer.IsSingleQuote(c) || ScriptLexer.IsDoubleQuote(c);

    private static char Unescape(char c) => c switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        'e' => '\u001B',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => c,
    };

    // $env:name, but not the colon of "$name: text".
    private bool IsScope(int i) => _text[i] == ':' && i + 1 < _end && (char.IsLetterOrDigit(_text[i + 1]) || _text[i + 1] == '_');

    private bool EndsWord(int i)
    {
        char c = _text[i];
        return c is '\n' or '\r' or ')' or '(' or '|' or '&' or ';' or '}' or ',' or '>' or '<' || ScriptLexer.IsBlank(c)
            || (c == '{' && !IsTemplate(i));
    }

    // Most words are nothing but text.
    private Word? ReadPlain(ref int i)
    {
        int at = i;
        while (at < _end && _text[at] is not ('$' or '`' or '{') && !IsQuote(_text[at]) && !EndsWord(at))
        {
            at++;
        }

        if (at == i || (at < _end && !EndsWord(at)))
        {
            return null;
        }

        int start = i;
        i = at;
        return new Word(WordKind.Text, _text.Substring(start, at - start), new TextSpan(start, at - start), false, start, null);
    }

    private bool IsTemplate(int i) => _templated && ScriptLexer.IsAt(_text, i, _end, "{{");

    private void ReadPart(ref int i, WordBuilder builder, Block block, bool inCommand)
    {
        char c = _text[i];
        if (ScriptLexer.IsDoubleQuote(c))
        {
            ReadDouble(ref i, builder, block);
        }
        else if (ScriptLexer.IsSingleQuote(c))
        {
            ReadSingle(ref i, builder);
        }
        else if (c == '`' && i + 1 < _end)
        {
            builder.Add(Unescape(_text[i + 1]), i + 1);
            i += 2;
        }
        else if (!ReadFilledIn(ref i, builder, block))
        {
            builder.Add(c, i++);
            if (c == '$' && !inCommand)
            {
                // $true and its like are constants and stay as written.
                while (i < _end && char.IsLetter(_text[i]))
                {
                    builder.Add(_text[i], i);
                    i++;
                }
            }
        }
    }

    private void ReadSingle(ref int i, WordBuilder builder)
    {
        for (i++; i < _end; i++)
        {
            if (ScriptLexer.IsSingleQuote(_text[i]) && (++i >= _end || !ScriptLexer.IsSingleQuote(_text[i])))
            {
                return;
            }

            builder.Add(_text[i], i);
        }
    }

    private void ReadDouble(ref int i, WordBuilder builder, Block block)
    {
        i++;
        while (i < _end)
        {
            char c = _text[i];
            bool doubled = ScriptLexer.IsDoubleQuote(c) && i + 1 < _end && ScriptLexer.IsDoubleQuote(_text[i + 1]);
            if (doubled || (c == '`' && i + 1 < _end))
            {
                builder.Add(doubled ? c : Unescape(_text[i + 1]), i + 1);
                i += 2;
            }
            else if (ScriptLexer.IsDoubleQuote(c))
            {
                i++;
                return;
            }
            else if (!ReadFilledIn(ref i, builder, block))
            {
                builder.Add(c, i++);
            }
        }
    }

    private Word ReadHereString(ref int i, Block block)
    {
        int start = i;
        bool isDouble = ScriptLexer.IsDoubleQuote(_text[i + 1]);
        int line = _text.IndexOf('\n', i, _end - i);
        i = line < 0 ? _end : line + 1;
        WordBuilder builder = new();
        while (i < _end && !EndsHereString(i, isDouble, start))
        {
            // The line end before the closing quote is not part of the text.
            int lineEnd = _text[i] == '\r' && i + 1 < _end && _text[i + 1] == '\n' ? i + 2 : _text[i] == '\n' ? i + 1 : i;
            if (lineEnd > i && EndsHereString(lineEnd, isDouble, start))
            {
                i = lineEnd;
            }
            else if (isDouble && _text[i] == '`' && i + 1 < _end)
            {
                builder.Add(Unescape(_text[i + 1]), i + 1);
                i += 2;
            }
            else if (!isDouble || !ReadFilledIn(ref i, builder, block))
            {
                builder.Add(_text[i], i);
                i++;
            }
        }

        i = Math.Min(i + 2, _end);
        return builder.ToWord(start, i, true);
    }

    private bool EndsHereString(int i, bool isDouble, int start) =>
        i - 1 > start + 1 && i + 1 < _end && _text[i - 1] == '\n' && _text[i + 1] == '@'
        && (isDouble ? ScriptLexer.IsDoubleQuote(_text[i]) : ScriptLexer.IsSingleQuote(_text[i]));

    // A variable, $( … ), or a template's value.
    private bool ReadFilledIn(ref int i, WordBuilder builder, Block block)
    {
        int start = i;
        if (_text[i] == '$' && i + 1 < _end && _text[i + 1] == '(')
        {
            i++;
            _lexer.ReadGroup(ref i, block);
            builder.AddHole(start, i);
        }
        else if (ReadVariable(i, out int next) is { } name)
        {
            builder.AddHole(start, next, name);
            i = next;
        }
        else if (_templated && ScriptLexer.AfterValue(_text, i, _end) is var after && after > i)
        {
            builder.AddHole(start, after);
            i = after;
        }

        return i > start;
    }
}

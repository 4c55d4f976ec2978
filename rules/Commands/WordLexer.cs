using System;

namespace WinRM.Rules.Commands;

/// <summary>Reads one word: quotes, escapes, variables and templates.</summary>
internal sealed class WordLexer
{
    private readonly string _text;
    private readonly int _end;
    private readonly bool _isPowerShell;
    private readonly bool _templated;
    private readonly WordBuilder _builder = new();

    public WordLexer(string text, int end, ShellDialect dialect, bool templated)
    {
        _text = text;
        _end = end;
        _isPowerShell = dialect == ShellDialect.PowerShell;
        _templated = templated;
    }

    /// <summary>PowerShell takes typographic quotes for quotes.</summary>
    public static bool IsQuote(char c) => IsSingle(c) || IsDouble(c);

    /// <summary>The place after a PowerShell string that begins here, or a here-string if one does.</summary>
    public static int SkipQuoted(string text, int i, int end)
    {
        if (i > 0 && text[i - 1] == '@' && i + 1 < end && text[i + 1] is '\n' or '\r')
        {
            int close = FindHereEnd(text, i, end);
            return close < 0 ? end : close + 2;
        }

        bool single = IsSingle(text[i]);
        for (i++; i < end; i++)
        {
            if (text[i] == '`' && !single)
            {
                i++;
            }
            else if (single ? IsSingle(text[i]) : IsDouble(text[i]))
            {
                return i + 1;
            }
        }

        return end;
    }

    /// <summary>Reads the word that begins here and moves past it.</summary>
    public Word Read(ref int i)
    {
        int start = i;
        if (IsAt(i, "@{"))
        {
            return ReadHashtable(ref i, i);
        }

        if (!_isPowerShell && IsAt(i, "'@{"))
        {
            Word table = ReadHashtable(ref i, i + 1);
            i += i < _end && _text[i] == '\'' ? 1 : 0;
            return table;
        }

        if (_isPowerShell && _text[i] == '@' && i + 2 < _end && IsQuote(_text[i + 1]) && _text[i + 2] is '\n' or '\r')
        {
            return ReadHereString(ref i);
        }

        if (_isPowerShell && _text[i] == '$' && TryReadVariable(ref i, out Word? variable))
        {
            return variable!;
        }

        bool isQuoted = IsDouble(_text[i]) || (_isPowerShell && IsSingle(_text[i]));
        while (i < _end && !EndsWord(i))
        {
            ReadPart(ref i);
        }

        return _builder.ToWord(WordKind.Text, start, i, isQuoted);
    }

    private static bool IsSingle(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B';

    private static bool IsDouble(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E';

    private static int FindHereEnd(string text, int quote, int end)
    {
        for (int i = quote + 1; i + 2 < end; i++)
        {
            if (text[i] == '\n' && IsQuote(text[i + 1]) && IsSingle(text[i + 1]) == IsSingle(text[quote]) && text[i + 2] == '@')
            {
                return i + 1;
            }
        }

        return -1;
    }

    private bool IsAt(int i, string prefix) => i + prefix.Length <= _end && string.CompareOrdinal(_text, i, prefix, 0, prefix.Length) == 0;

    private bool IsTemplate(int i) => _templated && (IsAt(i, "{{") || IsAt(i, "{%"));

    private bool EndsWord(int i)
    {
        char c = _text[i];
        if (c is ' ' or '\t' or '\n' or '\r' or '\u00A0' or ')' or '|' or '&')
        {
            return true;
        }

        return _isPowerShell ? c is ';' or '(' or '}' || (c == '{' && !IsTemplate(i)) : c == '(' && _builder.Length == 0;
    }

    private void ReadPart(ref int i)
    {
        char c = _text[i];
        if (IsTemplate(i))
        {
            int close = _text.IndexOf(_text[i + 1] == '{' ? "}}" : "%}", i + 2, _end - i - 2, StringComparison.Ordinal);
            AddHole(ref i, close < 0 ? _end : close + 2);
        }
        else if (IsDouble(c))
        {
            ReadDouble(ref i);
        }
        else if (_isPowerShell && IsSingle(c))
        {
            ReadSingle(ref i);
        }
        else if (c == (_isPowerShell ? '`' : '^') && i + 1 < _end)
        {
            _builder.Add(_text[i + 1], i + 1);
            i += 2;
        }
        else if (IsFilledIn(i, out int next))
        {
            AddHole(ref i, next);
        }
        else
        {
            _builder.Add(c, i++);
        }
    }

    private void ReadSingle(ref int i)
    {
        i++;
        while (i < _end)
        {
            bool quote = IsSingle(_text[i]);
            bool doubled = quote && i + 1 < _end && IsSingle(_text[i + 1]);
            i += doubled ? 1 : 0;
            if (quote && !doubled)
            {
                i++;
                return;
            }

            _builder.Add(_text[i], i);
            i++;
        }
    }

    private void ReadDouble(ref int i)
    {
        i++;
        while (i < _end)
        {
            char c = _text[i];
            bool escapes = c == (_isPowerShell ? '`' : '\\') && i + 1 < _end && (_isPowerShell || _text[i + 1] == '"');

            // "" is a quote; so is \" where cmd.exe hands PowerShell a command.
            bool doubled = IsDouble(c) && i + 1 < _end && IsDouble(_text[i + 1]) && _isPowerShell;
            if (escapes || doubled)
            {
                _builder.Add(_text[i + 1], i + 1);
                i += 2;
            }
            else if (IsDouble(c))
            {
                i++;
                return;
            }
            else if (IsTemplate(i))
            {
                ReadPart(ref i);
            }
            else if (IsFilledIn(i, out int next))
            {
                AddHole(ref i, next);
            }
            else
            {
                _builder.Add(c, i++);
            }
        }
    }

    private Word ReadHereString(ref int i)
    {
        int start = i;
        int body = _text.IndexOf('\n', i, _end - i) + 1;
        int close = FindHereEnd(_text, i + 1, _end);
        int stop = close < 0 ? _end : close;
        for (int at = body; body > 0 && at < stop; at++)
        {
            _builder.Add(_text[at], at);
        }

        i = close < 0 ? _end : close + 2;
        return _builder.ToWord(WordKind.Text, start, i, true);
    }

    private Word ReadHashtable(ref int i, int at)
    {
        int start = i;
        int depth = 0;
        int close = at;
        for (; close < _end; close++)
        {
            char c = _text[close];
            if (c == '{')
            {
                depth++;
            }
            else if (c == '}' && --depth == 0)
            {
                break;
            }
            else if (IsDouble(c) && !(_isPowerShell ? close > 0 && _text[close - 1] == '`' : _text[close - 1] == '\\'))
            {
                close = SkipQuoted(_text, close, _end) - 1;
            }
        }

        i = Math.Min(close + 1, _end);
        return new Word(WordKind.Hashtable, _text.Substring(at, i - at), new TextSpan(start, i - start), false, at, null);
    }

    private bool TryReadVariable(ref int i, out Word? word)
    {
        word = null;
        if (!IsFilledIn(i, out int next) || _text[i + 1] == '(')
        {
            return false;
        }

        bool alone = next >= _end || EndsWord(next) || _text[next] is '=' or ',';
        if (alone)
        {
            string name = _text.Substring(i + 1, next - i - 1).Trim('{', '}');
            word = new Word(WordKind.Variable, name, new TextSpan(i, next - i), false, i, null);
            i = next;
        }

        return alone;
    }

    // $name, ${name}, $scope:name, $(…) in PowerShell; %name% and !name! in cmd.
    private bool IsFilledIn(int i, out int next)
    {
        next = i;
        char c = _text[i];
        if (!_isPowerShell)
        {
            int close = c is '%' or '!' && i + 1 < _end ? _text.IndexOfAny(new[] { c, ' ', '\t', '"', '\n' }, i + 1, _end - i - 1) : -1;
            next = close > i + 1 && _text[close] == c ? close + 1 : i;
            return next > i;
        }

        if (c != '$' || i + 1 >= _end)
        {
            return false;
        }

        next = i + 1;
        if (_text[next] is '(' or '{')
        {
            char open = _text[next];
            char close = open == '(' ? ')' : '}';
            int depth = 0;
            for (; next < _end; next++)
            {
                if (_text[next] == open)
                {
                    depth++;
                }
                else if (_text[next] == close && --depth == 0)
                {
                    break;
                }
            }

            next = Math.Min(next + 1, _end);
            return true;
        }

        while (next < _end && (char.IsLetterOrDigit(_text[next]) || _text[next] is '_' || (_text[next] == ':' && next + 1 < _end && char.IsLetter(_text[next + 1]))))
        {
            next++;
        }

        // $true and its like are constants and stay as written.
        return next > i + 1 && !IsConstant(i + 1, next - i - 1);
    }

    private bool IsConstant(int start, int length)
    {
        foreach (string name in new[] { "true", "false", "null" })
        {
            if (length == name.Length && string.Compare(_text, start, name, 0, length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private void AddHole(ref int i, int next)
    {
        _builder.Add(Word.Hole, i);
        i = next;
    }
}

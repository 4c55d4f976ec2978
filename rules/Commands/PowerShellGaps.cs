using System;

namespace WinRM.Rules.Commands;

/// <summary>What stands between the words of PowerShell.</summary>
internal sealed class PowerShellGaps
{
    private readonly string _text;
    private readonly int _end;
    private readonly bool _templated;

    public PowerShellGaps(string text, int end, bool templated)
    {
        _text = text;
        _end = end;
        _templated = templated;
    }

    /// <summary>A character that ends words and statements.</summary>
    public static bool IsBreak(char c) => c is '\n' or '\r' or ';' or '(' or ')' or '{' or '}' or '|' or '&' or ',';

    /// <summary>Passes over a blank, a joined line, a comment or a template's statement; false when none stands here.</summary>
    public bool Skip(ref int i, bool isWordStart)
    {
        char c = _text[i];
        if (ScriptLexer.IsBlank(c))
        {
            i++;
            return true;
        }

        if (c == '`' && i + 1 < _end && _text[i + 1] is '\n' or '\r')
        {
            i += _text[i + 1] == '\r' && i + 2 < _end && _text[i + 2] == '\n' ? 3 : 2;
            return true;
        }

        if (c == '<' && i + 1 < _end && _text[i + 1] == '#')
        {
            int close = _text.IndexOf("#>", i + 2, _end - i - 2, StringComparison.Ordinal);
            i = close < 0 ? _end : close + 2;
            return true;
        }

        if (c == '#' && isWordStart)
        {
            int line = _text.IndexOf('\n', i, _end - i);
            i = line < 0 ? _end : line;
            return true;
        }

        return _templated && ScriptLexer.SkipTemplate(_text, ref i, _end);
    }

    /// <summary>1, 0x1F, 1..3 and 10kb are numbers; 7z is a program.</summary>
    public bool IsNumber(int i)
    {
        int at = i;
        while (at < _end && (char.IsDigit(_text[at]) || (at > i && _text[at] == '.')))
        {
            at++;
        }

        return at > i && (at >= _end || IsBreak(_text[at]) || ScriptLexer.IsBlank(_text[at]) || "xXkKmMgGlL+-*/%]".IndexOf(_text[at]) >= 0);
    }
}

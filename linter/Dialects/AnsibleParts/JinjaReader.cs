using System;
using System.Collections.Generic;
using System.Text;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>
/// Reads and evaluates one expression: literals, names, members, comparisons, "not", "and", "or", "if … else", and the filters
/// of <see cref="JinjaFilters"/>. Anything else makes it unknown.
/// </summary>
internal sealed class JinjaReader
{
    // Parentheses and lists inside one another; longer expressions are programs.
    private const int MaxDepth = 16;

    private readonly string _text;
    private readonly Func<string, JinjaValue> _lookup;
    private int _at;
    private int _depth;
    private bool _isBroken;

    /// <summary>A reader that begins after the opening braces.</summary>
    public JinjaReader(string text, int start, Func<string, JinjaValue> lookup)
    {
        _text = text;
        _at = start;
        _lookup = lookup;
    }

    /// <summary>The value of the expression, and where its closing braces end.</summary>
    public JinjaValue Read(out int end)
    {
        JinjaValue value = Choice();
        if (!_isBroken && Take("}}"))
        {
            end = _at;
            return value;
        }

        int close = _text.IndexOf("}}", _at, StringComparison.Ordinal);
        end = close < 0 ? _text.Length : close + 2;
        return JinjaValue.Unknown;
    }

    private JinjaValue Choice()
    {
        if (++_depth > MaxDepth)
        {
            return Broken();
        }

        JinjaValue value = Either();
        while (!_isBroken && TakeWord("if"))
        {
            bool? condition = Either().IsTrue;
            JinjaValue other = TakeWord("else") ? Either() : JinjaValue.Undefined;
            value = condition switch { true => value, false => other, null => JinjaValue.Unknown };
        }

        _depth--;
        return value;
    }

    private JinjaValue Either()
    {
        JinjaValue left = Both();
        while (!_isBroken && TakeWord("or"))
        {
            JinjaValue right = Both();
            left = left.IsTrue switch { true => left, false => right, null => JinjaValue.Unknown };
        }

        return left;
    }

    private JinjaValue Both()
    {
        JinjaValue left = Negation();
        while (!_isBroken && TakeWord("and"))
        {
            JinjaValue right = Negation();
            left = left.IsTrue switch { true => right, false => left, null => JinjaValue.Unknown };
        }

        return left;
    }

    private JinjaValue Negation()
    {
        bool negates = false;
        while (TakeWord("not"))
        {
            negates = !negates;
        }

        JinjaValue value = Comparison();
        return !negates ? value : value.IsTrue is { } known ? JinjaValue.Boolean(!known) : JinjaValue.Unknown;
    }

    private JinjaValue Comparison()
    {
        JinjaValue left = Filtered();
        if (Take("==") || Take("!="))
        {
            bool isSame = _text[_at - 2] == '=';
            return left.IsEqual(Filtered()) is { } known ? JinjaValue.Boolean(known == isSame) : JinjaValue.Unknown;
        }

        if (!TakeWord("is"))
        {
            return left;
        }

        bool negates = TakeWord("not");
        bool? holds = Name() switch
        {
            "defined" => left.IsKnown ? !left.IsUndefined : null,
            "undefined" => left.IsKnown ? left.IsUndefined : null,
            _ => null,
        };
        return holds is { } test ? JinjaValue.Boolean(test != negates) : Broken();
    }

    private JinjaValue Filtered()
    {
        JinjaValue value = Primary();
        while (!_isBroken && !At("}}"))
        {
            if (Take("."))
            {
                value = Name() is { } member ? value[member] : Broken();
            }
            else if (Take("["))
            {
                JinjaValue key = Choice();
                value = !Take("]") ? Broken() : key.IsScalar ? value[key.Content] : JinjaValue.Unknown;
            }
            else if (Take("|"))
            {
                string? filter = Name();
                List<JinjaValue> arguments = Take("(") ? Values(")") : [];
                value = filter is null ? Broken() : JinjaFilters.Apply(filter, value, arguments);
            }
            else if (Take("("))
            {
                // A call, such as lookup().
                Values(")");
                value = JinjaValue.Unknown;
            }
            else
            {
                break;
            }
        }

        return value;
    }

    private JinjaValue Primary()
    {
        SkipBlanks();
        char c = _at < _text.Length ? _text[_at] : '\0';
        if (c is '\'' or '"')
        {
            return Quoted(c);
        }

        if (Take("("))
        {
            JinjaValue inner = Choice();
            return Take(")") ? inner : Broken();
        }

        if (Take("["))
        {
            return JinjaValue.List(Values("]"));
        }

        int start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        if (_at > start)
        {
            return JinjaValue.Number(_text[start.._at]);
        }

        return Name() switch
        {
            null => Broken(),
            "true" or "True" => JinjaValue.Boolean(true),
            "false" or "False" => JinjaValue.Boolean(false),
            "none" or "None" => JinjaValue.Nothing,
            { } name => _lookup(name),
        };
    }

    private List<JinjaValue> Values(string close)
    {
        List<JinjaValue> values = [];
        while (!_isBroken && !Take(close))
        {
            values.Add(Choice());
            if (Take("="))
            {
                // A named argument: no filter that is known here needs one.
                values[^1] = JinjaValue.Unknown;
                Choice();
            }

            if (!Take(",") && !At(close))
            {
                Broken();
            }
        }

        return values;
    }

    private JinjaValue Quoted(char quote)
    {
        StringBuilder value = new();
        for (_at++; _at < _text.Length && _text[_at] != quote; _at++)
        {
            if (_text[_at] == '\\')
            {
                return Broken();
            }

            value.Append(_text[_at]);
        }

        return _at++ < _text.Length ? JinjaValue.Text(value.ToString()) : Broken();
    }

    private string? Name()
    {
        SkipBlanks();
        int start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_'))
        {
            _at++;
        }

        return _at > start && !char.IsAsciiDigit(_text[start]) ? _text[start.._at] : null;
    }

    private bool TakeWord(string word)
    {
        int before = _at;
        if (Name() == word)
        {
            return true;
        }

        _at = before;
        return false;
    }

    private bool Take(string mark)
    {
        if (!At(mark))
        {
            return false;
        }

        _at += mark.Length;
        return true;
    }

    private bool At(string mark)
    {
        SkipBlanks();
        return string.CompareOrdinal(_text, _at, mark, 0, mark.Length) == 0;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private JinjaValue Broken()
    {
        _isBroken = true;
        return JinjaValue.Unknown;
    }
}

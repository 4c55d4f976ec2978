using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.RegistryParts;

/// <summary>
/// Reads a registry export, version 4 or 5, from its first line to its last: what is deleted again, or overwritten by a
/// later line, is left out of the result. Keys that nobody here asks about are passed over.
/// </summary>
internal sealed class RegistryReader
{
    private readonly Reading _reading;
    private readonly string _text;
    private readonly bool _isWide;
    private readonly Dictionary<(string Key, string Name), (int Order, RegistryValue Value)> _values = [];
    private readonly Dictionary<string, int> _deleted = [];
    private string _key = "";
    private RegistryArea? _area;
    private int _order;
    private int _at;

    private RegistryReader(Reading reading)
    {
        _reading = reading;
        _text = reading.File.Text;
        // Texts in bytes are UTF-16 since Windows 2000.
        _isWide = Header(reading.File) != RegistryHeader.Version4;
    }

    /// <summary>The first line that says something.</summary>
    public static RegistryHeader Header(SourceFile file)
    {
        for (int line = 1; line <= file.LineCount; line++)
        {
            string text = file.Line(line).Trim();
            if (text.Length > 0)
            {
                return text.StartsWith("Windows Registry Editor Version", StringComparison.OrdinalIgnoreCase) ? RegistryHeader.Version5
                    : text.Equals("REGEDIT4", StringComparison.OrdinalIgnoreCase) ? RegistryHeader.Version4 : RegistryHeader.None;
            }
        }

        return RegistryHeader.None;
    }

    /// <summary>The values that are there after the file was imported, in the order of the file.</summary>
    public static IReadOnlyList<RegistryValue> Read(Reading reading)
    {
        RegistryReader reader = new(reading);
        reader.ReadAll();
        List<(int Order, RegistryValue Value)> left = [];
        foreach ((int order, RegistryValue value) in reader._values.Values)
        {
            if (value.Kind != RegistryKind.Deleted && !reader.IsDeletedAfter(value.Key, order))
            {
                left.Add((order, value));
            }
        }

        left.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        return left.ConvertAll(static entry => entry.Value);
    }

    private bool IsDeletedAfter(string key, int order)
    {
        string path = key.ToLowerInvariant();
        while (true)
        {
            if (_deleted.TryGetValue(path, out int at) && at > order)
            {
                return true;
            }

            int slash = path.LastIndexOf('\\');
            if (slash < 0)
            {
                return false;
            }

            path = path[..slash];
        }
    }

    private void ReadAll()
    {
        while (_at < _text.Length)
        {
            SkipBlanks();
            _order++;
            switch (_at < _text.Length ? _text[_at] : '\n')
            {
                case '[':
                    ReadKey();
                    break;
                case '"':
                    ReadValue();
                    break;
            }

            SkipLine();
        }
    }

    private void ReadKey()
    {
        int end = LineEnd(_at);
        int close = _text.LastIndexOf(']', end - 1, end - _at);
        _area = null;
        if (close < 0)
        {
            _reading.Report("the name of the registry key is not closed", _reading.File.LineOf(_at));
            return;
        }

        string key = _text[(_at + 1)..close].Trim().TrimEnd('\\');
        if (key.StartsWith('-'))
        {
            // A key that is deleted and one that is set both end what came before; nothing is set in a deleted key.
            _deleted[key[1..].ToLowerInvariant()] = _order;
        }
        else
        {
            _key = key;
            _area = RegistryKeys.Area(key);
        }
    }

    private void ReadValue()
    {
        int start = _at;
        string? name = ReadQuoted(canSpanLines: false);
        SkipBlanks();
        if (name is null || _at >= _text.Length || _text[_at] != '=')
        {
            return;
        }

        _at++;
        SkipBlanks();
        RegistryValue value = ReadData(name, new TextSpan(start, name.Length + 2));
        if (_area is not null)
        {
            _values[(_key.ToLowerInvariant(), name.ToLowerInvariant())] = (_order, value);
        }
    }

    private RegistryValue ReadData(string name, TextSpan nameSpan)
    {
        RegistryValue Make(RegistryKind kind, int start) =>
            new(_key, _area ?? default, name, kind, kind == RegistryKind.Malformed ? nameSpan : new TextSpan(start, Math.Max(0, _at - start)));

        int start = _at;
        if (_at < _text.Length && _text[_at] == '"')
        {
            return ReadQuoted(canSpanLines: true) is { } text
                ? Make(RegistryKind.Text, start + 1) with { Text = text, Span = new TextSpan(start + 1, _at - start - 2) }
                : Make(RegistryKind.Malformed, start) with { Text = "the text is not closed" };
        }

        if (_at < _text.Length && _text[_at] == '-')
        {
            return Make(RegistryKind.Deleted, start);
        }

        if (Skip("dword:"))
        {
            SkipBlanks();
            start = _at;
            while (_at < _text.Length && char.IsAsciiHexDigit(_text[_at]))
            {
                _at++;
            }

            return uint.TryParse(_text.AsSpan(start, _at - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint number)
                ? Make(RegistryKind.Number, start) with { Number = number }
                : Make(RegistryKind.Malformed, start) with { Text = "not a number" };
        }

        if (!Skip("hex"))
        {
            return Make(RegistryKind.Malformed, start) with { Text = "not a text, a number or bytes" };
        }

        string type = "3";
        int close = _at < _text.Length && _text[_at] == '(' ? _text.IndexOf(')', _at, Math.Min(4, _text.Length - _at)) : -1;
        if (close > 0)
        {
            type = _text[(_at + 1)..close].ToLowerInvariant();
            _at = close + 1;
        }

        if (!Skip(":"))
        {
            return Make(RegistryKind.Malformed, start) with { Text = "not a text, a number or bytes" };
        }

        start = _at;
        HexData? data = ReadHex();
        return (data, type) switch
        {
            (null, _) => Make(RegistryKind.Malformed, start) with { Text = "the bytes are not hexadecimal" },
            (_, "1" or "2" or "7") => Make(RegistryKind.Text, start) with { Text = data.Text(_isWide), Binary = data },
            (_, "4") => data.UInt32(0) is { } number
                ? Make(RegistryKind.Number, start) with { Number = number }
                : Make(RegistryKind.Malformed, start) with { Text = "not a number" },
            _ => Make(RegistryKind.Binary, start) with { Binary = data },
        };
    }

    /// <summary>Reads digits up to the end of the line and, after a backslash, on the next one.</summary>
    private HexData? ReadHex()
    {
        HexData data = new();
        while (_at < _text.Length && _text[_at] is not ('\n' or '\r' or ';'))
        {
            if (char.IsAsciiHexDigit(_text[_at]))
            {
                int length = _at + 1 < _text.Length && char.IsAsciiHexDigit(_text[_at + 1]) ? 2 : 1;
                data.Add(byte.Parse(_text.AsSpan(_at, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), new TextSpan(_at, length));
                _at += length;
            }
            else if (_text[_at] == '\\')
            {
                int backslash = _at;
                SkipLine();
                if (_at >= _text.Length || !char.IsAsciiHexDigit(_text[_at]))
                {
                    // Cut off: what follows is the next value, or the end.
                    _at = backslash;
                    return data;
                }
            }
            else if (_text[_at] is ',' or ' ' or '\t')
            {
                _at++;
            }
            else
            {
                return null;
            }
        }

        return data;
    }

    /// <summary>
    /// Reads up to the closing quote and past it; null when there is none. A text may hold line breaks; one that was never
    /// closed must not swallow the lines after it, so it ends where a key or another value begins.
    /// </summary>
    private string? ReadQuoted(bool canSpanLines)
    {
        StringBuilder value = new();
        for (_at++; _at < _text.Length && _text[_at] != '"'; _at++)
        {
            char c = _text[_at];
            if (c is '\n' or '\r' && (!canSpanLines || EndsText(_at)))
            {
                return null;
            }

            if (c == '\\' && _at + 1 < _text.Length && _text[_at + 1] is '\\' or '"')
            {
                c = _text[++_at];
            }

            value.Append(c);
        }

        if (_at >= _text.Length)
        {
            return null;
        }

        _at++;
        return value.ToString();
    }

    private bool EndsText(int lineBreak)
    {
        int next = lineBreak + (_text.AsSpan(lineBreak).StartsWith("\r\n") ? 2 : 1);
        return next < _text.Length && _text[next] is '[' or '"' or '@';
    }

    private bool Skip(string word)
    {
        bool isThere = string.Compare(_text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
        _at += isThere ? word.Length : 0;
        return isThere;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t')
        {
            _at++;
        }
    }

    private void SkipLine()
    {
        _at = LineEnd(_at);
        while (_at < _text.Length && _text[_at] is '\n' or '\r' or ' ' or '\t')
        {
            _at++;
        }
    }

    private int LineEnd(int from) => _text.AsSpan(from).IndexOfAny('\n', '\r') is int length and >= 0 ? from + length : _text.Length;
}

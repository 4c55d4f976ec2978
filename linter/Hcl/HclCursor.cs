using System;
using System.Globalization;
using System.Text;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Hcl;

/// <summary>Reads the tokens of HCL, JSON and Bicep: blanks, comments, names and texts. It only ever moves forward.</summary>
internal sealed class HclCursor
{
    // A longer one is not closed.
    private const int MaxExpression = 10_000;

    private readonly SourceFile _file;
    private readonly string _text;
    private readonly bool _isJson;
    private readonly int _end;

    /// <summary>Starts at the beginning; in JSON no text holds expressions.</summary>
    public HclCursor(SourceFile file, bool isJson)
        : this(file, isJson, file.Text.Length)
    {
    }

    /// <summary>Starts at the beginning of a text that ends before the file does.</summary>
    public HclCursor(SourceFile file, bool isJson, int end)
    {
        _file = file;
        _text = file.Text;
        _isJson = isJson;
        _end = end;
    }

    /// <summary>The place of the next code unit.</summary>
    public int At { get; set; }

    /// <summary>The next code unit, or NUL at the end.</summary>
    public char Next => Peek(0);

    /// <summary>Nothing is left.</summary>
    public bool IsEnd => At >= _end;

    /// <summary>A code unit further on, or NUL.</summary>
    public char Peek(int ahead) => At + ahead < _end ? _text[At + ahead] : '\0';

    /// <summary>Steps over blanks and comments, and over line breaks if they mean nothing here.</summary>
    public void SkipBlanks(bool breaks)
    {
        while (!IsEnd)
        {
            char c = Next;
            if (c is '\n' or '\r' ? breaks : char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                At++;
            }
            else if (c == '#' || (c == '/' && Peek(1) == '/'))
            {
                SkipLine();
            }
            else if (c == '/' && Peek(1) == '*')
            {
                int end = _text.IndexOf("*/", Math.Min(At + 2, _end), Math.Max(_end - At - 2, 0), StringComparison.Ordinal);
                At = end < 0 ? throw Broken("a comment is not closed", At) : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Steps to the end of the line.</summary>
    public void SkipLine()
    {
        int step = _text.AsSpan(At, _end - At).IndexOfAny('\n', '\r');
        At = step < 0 ? _end : At + step;
    }

    /// <summary>A name, or null when none begins here.</summary>
    public YamlScalar? Name()
    {
        int start = At;
        while (char.IsLetterOrDigit(Next) || Next is '_' or '-' or '.')
        {
            At++;
        }

        return At == start ? null : new YamlScalar { Value = _text[start..At], Start = start, End = At };
    }

    /// <summary>A text in quotes or a heredoc, or null when none begins here.</summary>
    public YamlScalar? Text() => Next switch
    {
        '"' => Quoted('"'),
        '\'' when !_isJson => Peek(1) == '\'' && Peek(2) == '\'' ? Lines() : Quoted('\''),
        '<' when Peek(1) == '<' => Heredoc(),
        _ => null,
    };

    /// <summary>The file cannot be read on.</summary>
    public UnreadableException Broken(string reason, int place) => new(reason, _file.LineOf(Math.Min(place, _text.Length)));

    private YamlScalar Quoted(char quote)
    {
        int start = At++;
        StringBuilder value = new();
        bool isTemplate = false;
        while (!IsEnd && Next != quote)
        {
            if (Next is '\n' or '\r' && !_isJson)
            {
                break;
            }

            if (Next == '\\')
            {
                Escape(value);
            }
            else if (!_isJson && Next is '$' or '%' && Peek(1) == '{')
            {
                isTemplate = true;
                Expression(value);
            }
            else
            {
                value.Append(_text[At++]);
            }
        }

        if (Next != quote || IsEnd)
        {
            throw Broken("a text is not closed", start);
        }

        At++;
        isTemplate |= !_isJson && value.ToString().Contains("#{", StringComparison.Ordinal);
        return new YamlScalar { Value = value.ToString(), Style = YamlScalarStyle.DoubleQuoted, Start = start, End = At, Tag = isTemplate ? HclReader.Template : null };
    }

    private void Escape(StringBuilder value)
    {
        char code = Peek(1);
        int digits = code switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && At + 2 + digits <= _end
            && int.TryParse(_text.AsSpan(At + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int point) && point is >= 0 and <= 0x10FFFF)
        {
            value.Append(point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point));
            At += 2 + digits;
            return;
        }

        value.Append(code switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => code });
        At = Math.Min(At + 2, _end);
    }

    // What is computed is kept as it is written. It may hold quotes, which do not end the text, and between its braces line breaks.
    private void Expression(StringBuilder value)
    {
        int start = At;
        int lineEnd = -1;
        int depth = 0;
        bool isQuoted = false;
        do
        {
            char c = Next;
            depth += !isQuoted && c == '{' ? 1 : !isQuoted && c == '}' ? -1 : 0;
            isQuoted ^= c == '"';
            lineEnd = lineEnd < 0 && c is '\n' or '\r' ? At : lineEnd;
            At++;
        }
        while (!IsEnd && (depth > 0 || Peek(-1) != '}') && !(isQuoted && Next is '\n' or '\r') && At - start < MaxExpression);

        // One that is never closed ends with its line.
        At = depth > 0 && lineEnd >= 0 ? lineEnd : At;
        value.Append(_text, start, At - start);
    }

    // Three quotes on each side: nothing in between is escaped.
    private YamlScalar Lines()
    {
        int start = At;
        int end = _text.IndexOf("'''", At + 3, _end - At - 3, StringComparison.Ordinal);
        if (end < 0)
        {
            throw Broken("a text is not closed", start);
        }

        At = end + 3;
        return new YamlScalar { Value = _text[(start + 3)..end], Style = YamlScalarStyle.DoubleQuoted, Start = start, End = At };
    }

    private YamlScalar? Heredoc()
    {
        int start = At;
        int word = start + (Peek(2) == '-' ? 3 : 2);
        int headerEnd = word;
        while (headerEnd < _end && (char.IsLetterOrDigit(_text[headerEnd]) || _text[headerEnd] is '_' or '-'))
        {
            headerEnd++;
        }

        int lineEnd = headerEnd;
        while (lineEnd < _end && _text[lineEnd] is ' ' or '\t')
        {
            lineEnd++;
        }

        if (headerEnd == word || lineEnd >= _end || _text[lineEnd] is not ('\n' or '\r'))
        {
            return null;
        }

        string marker = _text[word..headerEnd];
        int first = _file.LineOf(start) + 1;
        int end = _file.LineOf(_end);
        for (int last = first; last <= end; last++)
        {
            if (_file.Line(last).AsSpan().Trim().SequenceEqual(marker))
            {
                int close = _file.StartOf(last);
                At = close + _file.Line(last).Length;
                return new YamlScalar { Value = Content(first, last, word - start == 3), Style = YamlScalarStyle.Literal, Start = start, End = close };
            }
        }

        throw Broken($"no line ends the text that begins after <<{marker}", start);
    }

    private string Content(int first, int end, bool isIndented)
    {
        int indent = isIndented ? int.MaxValue : 0;
        for (int line = first; line < end && isIndented; line++)
        {
            string text = _file.Line(line);
            int blanks = text.Length - text.TrimStart(' ').Length;
            indent = blanks < text.Length ? Math.Min(indent, blanks) : indent;
        }

        StringBuilder content = new();
        for (int line = first; line < end; line++)
        {
            string text = _file.Line(line);
            content.Append(text, Math.Min(indent, text.Length), text.Length - Math.Min(indent, text.Length)).Append('\n');
        }

        // As YAML's block scalars, whose places are found in the same way: a minus sign leaves the last line break out.
        string value = content.ToString().TrimEnd('\n');
        return isIndented || value.Length == 0 ? value : value + "\n";
    }
}

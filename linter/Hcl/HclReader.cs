using System.Collections.Generic;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Hcl;

/// <summary>
/// Reads HCL (Packer, Terraform), JSON and Bicep into the tree of the structures: a block is the map that the same file has
/// in JSON, one map for each label. What is computed when the tool runs is a scalar, or a list of the texts in it, with the tag
/// <see cref="Expression"/>. The reader is tolerant: what it does not know it steps over.
/// </summary>
internal sealed class HclReader
{
    /// <summary>Tag of a value that is computed.</summary>
    public const string Expression = "!expression";

    /// <summary>Tag of a text of which a part is computed.</summary>
    public const string Template = "!template";

    private readonly SourceFile _file;
    private readonly Limits _limits;
    private readonly YamlBudget _budget;
    private readonly HclCursor _cursor;
    private readonly List<YamlNode> _documents = [];
    private int _depth;

    private readonly bool _isJson;

    private HclReader(SourceFile file, Limits limits)
        : this(file, limits, new YamlBudget(limits.Expansions), new HclCursor(file, IsJson(file)), IsJson(file))
    {
    }

    private HclReader(SourceFile file, Limits limits, YamlBudget budget, HclCursor cursor, bool isJson)
    {
        _file = file;
        _limits = limits;
        _budget = budget;
        _cursor = cursor;
        _isJson = isJson;
    }

    /// <summary>Is the file JSON? There texts hold no expressions, and the values stand alone.</summary>
    public static bool IsJson(SourceFile file) => file.Extension == ".json";

    /// <summary>
    /// Reads a file. When it breaks off, what was read until then is returned and the reason is given; a file that exceeds a
    /// limit is refused.
    /// </summary>
    public static YamlFile Read(SourceFile file, Limits limits, out UnreadableException? broken)
    {
        HclReader reader = new(file, limits);
        broken = null;
        try
        {
            reader.ReadAll();
        }
        catch (UnreadableException exception) when (!exception.IsLimit)
        {
            broken = exception;
        }

        return new YamlFile(reader._documents, reader._budget);
    }

    /// <summary>Reads a stretch of a text that several files make up. What breaks off is left as far as it was read.</summary>
    /// <param name="whole">The text.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="budget">What maps are charged to.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isJson">It is JSON.</param>
    public static IReadOnlyList<YamlNode> ReadPart(SourceFile whole, Limits limits, YamlBudget budget, int start, int end, bool isJson)
    {
        HclReader reader = new(whole, limits, budget, new HclCursor(whole, isJson, end) { At = start }, isJson);
        try
        {
            reader.ReadAll();
        }
        catch (UnreadableException)
        {
            // Told where the file itself is read.
        }

        return reader._documents;
    }

    /// <summary>Reads the map whose brace opens at a place: also one of Ruby. What breaks off is left as far as it was read.</summary>
    public static YamlMapping ReadMap(SourceFile file, Limits limits, int start)
    {
        HclReader reader = new(file, limits);
        YamlMapping map = new(reader._budget) { Start = start, IsFlow = true };
        reader._cursor.At = start;
        try
        {
            reader.ReadBody(map, '}');
        }
        catch (UnreadableException exception) when (!exception.IsLimit)
        {
        }

        return map;
    }

    private void ReadAll()
    {
        if (!_isJson)
        {
            ReadBody(AddDocument(new YamlMapping(_budget)), '\0');
            return;
        }

        for (_cursor.SkipBlanks(breaks: true); !_cursor.IsEnd; _cursor.SkipBlanks(breaks: true))
        {
            int start = _cursor.At;
            if (_cursor.Next == '{')
            {
                ReadBody(AddDocument(new YamlMapping(_budget) { Start = start, IsFlow = true }), '}');
            }
            else if (_cursor.Next == '[')
            {
                ReadList(AddDocument(new YamlSequence { Start = start }).Items, ']', _cursor.At++);
            }
            else
            {
                throw _cursor.Broken("not valid JSON", start);
            }
        }
    }

    private T AddDocument<T>(T node)
        where T : YamlNode
    {
        _documents.Add(node);
        return node;
    }

    private void ReadBody(YamlMapping map, char close)
    {
        int open = _cursor.At;
        Enter();
        _cursor.At += close == '\0' ? 0 : 1;
        while (true)
        {
            _cursor.SkipBlanks(breaks: true);
            if (_cursor.IsEnd || (_cursor.Next == close && close != '\0'))
            {
                break;
            }

            ReadEntry(map);
        }

        Close(map, close, open);
    }

    private void ReadEntry(YamlMapping map)
    {
        char c = _cursor.Next;
        if (c == '}')
        {
            throw _cursor.Broken("a brace is closed that was not opened", _cursor.At);
        }

        if (c == '@')
        {
            // A decorator of Bicep.
            _cursor.SkipLine();
            return;
        }

        int before = _cursor.At;
        YamlScalar? key = _cursor.Text() ?? _cursor.Name();
        if (key is null)
        {
            if (c is '(' or '[')
            {
                _cursor.At++;
                ReadList([], c == '(' ? ')' : ']', before);
            }
            else
            {
                _cursor.At++;
            }

            return;
        }

        ReadBlock(map, key);
    }

    // After the name: labels, then a body or a value. A name that neither follows says nothing.
    private void ReadBlock(YamlMapping map, YamlScalar key)
    {
        _cursor.SkipBlanks(breaks: false);
        List<YamlMapping> labelled = [];
        while (_cursor.Next != '{' && (_cursor.Text() ?? _cursor.Name()) is { } label)
        {
            if (labelled.Count >= MaxLabels)
            {
                return;
            }

            YamlMapping inner = new(_budget) { Start = label.Start, End = label.End };
            map.Entries.Add(new YamlEntry(key, inner));
            labelled.Add(inner);
            map = inner;
            key = label;
            _cursor.SkipBlanks(breaks: false);
        }

        if (_isJson && _cursor.Next is '\n' or '\r')
        {
            _cursor.SkipBlanks(breaks: true);
        }

        if (_cursor.Next is '=' or ':' && _cursor.Peek(1) is not '=')
        {
            _cursor.At += _cursor.Peek(1) == '>' ? 2 : 1;
            _cursor.SkipBlanks(breaks: true);
            map.Entries.Add(new YamlEntry(key, ReadValue(isInside: false)));
        }
        else if (_cursor.Next == '{')
        {
            YamlMapping body = new(_budget) { Start = _cursor.At };
            map.Entries.Add(new YamlEntry(key, body));
            ReadBody(body, '}');
        }

        labelled.ForEach(outer => outer.End = _cursor.At);
    }

    private const int MaxLabels = 8;

    private YamlNode ReadValue(bool isInside)
    {
        int start = _cursor.At;
        int end = start;
        bool isComputed = false;
        List<YamlNode> parts = [];
        while (true)
        {
            _cursor.SkipBlanks(isInside);
            char c = _cursor.Next;
            if (_cursor.IsEnd || c is '\n' or '\r' or ',' or ';' or '}' or ']' or ')')
            {
                break;
            }

            int before = _cursor.At;
            if (_cursor.Text() is { } text)
            {
                parts.Add(text);
            }
            else if (c == '{')
            {
                YamlMapping map = new(_budget) { Start = before, IsFlow = true };
                parts.Add(map);
                ReadBody(map, '}');
            }
            else if (c is '[' or '(')
            {
                // What follows a value is an index or the arguments of a call.
                _cursor.At++;
                isComputed |= c == '(' || before > start;
                YamlSequence list = new() { Start = before };
                parts.Add(list);
                ReadList(list.Items, c == '[' ? ']' : ')', before);
                list.End = _cursor.At;
            }
            else if (_cursor.Name() is null)
            {
                _cursor.At++;
            }

            isComputed |= parts.Count == 0 || before > start;
            end = _cursor.At;
        }

        if (parts.Count == 1 && !isComputed)
        {
            return parts[0];
        }

        string words = _file.Text[start..end];
        if (parts.Count > 0)
        {
            YamlSequence computed = new() { Start = start, End = end, Tag = Expression };
            computed.Items.AddRange(parts);
            return computed;
        }

        bool isLiteral = words is "" or "true" or "false" or "null" || IsNumber(words);
        return new YamlScalar { Value = words, Start = start, End = end, Tag = isLiteral ? null : Expression };
    }

    private void ReadList(List<YamlNode> items, char close, int open)
    {
        Enter();
        while (true)
        {
            _cursor.SkipBlanks(breaks: true);
            if (_cursor.IsEnd || _cursor.Next == close)
            {
                break;
            }

            if (_cursor.Next is ',' or ';')
            {
                _cursor.At++;
                continue;
            }

            if (_cursor.Next is '}' or ']' or ')')
            {
                throw _cursor.Broken("a bracket is not closed", open);
            }

            // A line break ends an item: Bicep's lists need no commas.
            items.Add(ReadValue(isInside: close == ')'));
        }

        Close(null, close, open);
    }

    private void Enter()
    {
        if (++_depth > _limits.Nesting)
        {
            throw new UnreadableException($"nested deeper than {_limits.Nesting} levels", _file.LineOf(_cursor.At), isLimit: true);
        }
    }

    private void Close(YamlMapping? map, char close, int open)
    {
        _depth--;
        if (close != '\0' && _cursor.IsEnd)
        {
            throw _cursor.Broken("a bracket is not closed", open);
        }

        _cursor.At += close == '\0' ? 0 : 1;
        if (map is not null)
        {
            map.End = _cursor.At;
        }
    }

    private static bool IsNumber(string words)
    {
        foreach (char c in words)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or '-' or '+' or 'e' or 'E'))
            {
                return false;
            }
        }

        return char.IsAsciiDigit(words[^1]);
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WinRM.Lint.Yaml;

/// <summary>
/// Builds the tree of a YAML text from the parser's events, with a stack of its own: neither depth nor aliases of the
/// input can exhaust the machine.
/// </summary>
internal sealed class YamlReader
{
    private readonly SourceFile _file;
    private readonly Limits _limits;
    private readonly YamlBudget _budget;
    private readonly Dictionary<string, YamlNode> _anchors = [];
    private readonly Stack<Open> _open = new();
    private readonly List<YamlNode> _documents = [];
    private int _aliases;
    private int _start;
    private int _last;

    private YamlReader(SourceFile file, Limits limits)
    {
        _file = file;
        _limits = limits;
        _budget = new YamlBudget(limits.Expansions);
    }

    /// <summary>Reads all documents of a file; throws <see cref="UnreadableException"/> when the text is no YAML or exceeds a limit.</summary>
    public static YamlFile Read(SourceFile file, Limits limits) => Read(file, limits, []);

    /// <summary>The same, for a file of which the documents are known.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="documents">Where each is; one that need not be read counts as an empty map. None when nobody looked.</param>
    public static YamlFile Read(SourceFile file, Limits limits, IReadOnlyList<(int Start, int End, bool IsRead)> documents)
    {
        YamlReader reader = new(file, limits);
        foreach ((int start, int end, bool isRead) in documents.Count > 0 ? documents : [(0, file.Text.Length, true)])
        {
            if (isRead)
            {
                reader.Parse(start, end);
            }
            else
            {
                reader._documents.Add(new YamlMapping(reader._budget) { Start = start, End = start });
            }
        }

        return new YamlFile(reader._documents, reader._budget) { HasAliases = reader._aliases > 0 };
    }

    private void Parse(int start, int end)
    {
        _start = start;
        try
        {
            Parser parser = new(new Scanner(new StringReader(_file.Text[start..end])));
            while (parser.MoveNext())
            {
                Take(parser.Current!);
            }
        }
        catch (YamlException exception)
        {
            throw new UnreadableException("not valid YAML: " + Sentence(exception.Message), _file.LineOf(Index(exception.Start)));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // The parser's own slips on some texts that are no YAML, as where a flow collection is not closed.
            throw new UnreadableException("not valid YAML: a collection is not closed, or a key is out of place", _file.LineOf(_last));
        }
    }

    private void Take(ParsingEvent parsed)
    {
        _last = Index(parsed.End);
        switch (parsed)
        {
            case DocumentStart:
                _anchors.Clear();
                break;
            case YamlDotNet.Core.Events.Scalar scalar:
                Add(MakeScalar(scalar), scalar.Anchor);
                break;
            case AnchorAlias alias:
                Add(MakeAlias(alias), AnchorName.Empty);
                break;
            case SequenceStart start:
                Push(new YamlSequence { Start = Index(start.Start), Tag = TagOf(start.Tag) }, start.Anchor, start.Start);
                break;
            case MappingStart start:
                bool isFlow = start.Style == MappingStyle.Flow;
                Push(new YamlMapping(_budget) { Start = Index(start.Start), Tag = TagOf(start.Tag), IsFlow = isFlow }, start.Anchor, start.Start);
                break;
            case SequenceEnd or MappingEnd:
                Open closed = _open.Pop();
                closed.Node.End = Math.Max(closed.Node.Start, Index(parsed.End));
                Add(closed.Node, closed.Anchor);
                break;
        }
    }

    private void Push(YamlNode node, AnchorName anchor, Mark start)
    {
        if (_open.Count >= _limits.Nesting)
        {
            throw new UnreadableException($"nested deeper than {_limits.Nesting} levels", _file.LineOf(Index(start)), isLimit: true);
        }

        _open.Push(new Open(node, anchor));
    }

    private YamlScalar MakeScalar(YamlDotNet.Core.Events.Scalar scalar)
    {
        YamlScalarStyle style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
            ScalarStyle.Literal => YamlScalarStyle.Literal,
            ScalarStyle.Folded => YamlScalarStyle.Folded,
            _ => YamlScalarStyle.Plain,
        };
        int end = Index(scalar.End);
        int start = SkipProperties(Index(scalar.Start), end);
        return new YamlScalar { Value = scalar.Value, Style = style, Start = start, End = Math.Max(start, end), Tag = TagOf(scalar.Tag) };
    }

    private YamlAlias MakeAlias(AnchorAlias alias)
    {
        if (++_aliases > _limits.Aliases)
        {
            throw new UnreadableException($"more than {_limits.Aliases} aliases", _file.LineOf(Index(alias.Start)), isLimit: true);
        }

        _anchors.TryGetValue(alias.Value.Value, out YamlNode? target);
        return new YamlAlias(target?.Target) { Start = Index(alias.Start), End = Index(alias.End) };
    }

    private void Add(YamlNode node, AnchorName anchor)
    {
        // Registered when complete: an alias to a collection from inside it stands for nothing.
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }

        if (_open.Count == 0)
        {
            _documents.Add(node);
            return;
        }

        Open parent = _open.Peek();
        if (parent.Node is YamlSequence sequence)
        {
            sequence.Items.Add(node);
        }
        else if (parent.Key is null)
        {
            parent.Key = node;
        }
        else
        {
            ((YamlMapping)parent.Node).Entries.Add(new YamlEntry(parent.Key, node));
            parent.Key = null;
        }
    }

    /// <summary>Steps over anchor and tag, which the parser counts as part of a scalar.</summary>
    private int SkipProperties(int start, int end)
    {
        string text = _file.Text;
        while (start < end && text[start] is '&' or '!')
        {
            while (start < end && !char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '#'))
            {
                if (text[start] == '#')
                {
                    while (start < end && text[start] is not ('\n' or '\r'))
                    {
                        start++;
                    }
                }
                else
                {
                    start++;
                }
            }
        }

        return start;
    }

    private int Index(Mark mark) => (int)Math.Min(_start + mark.Index, _file.Text.Length);

    private static string? TagOf(TagName tag) => tag.IsEmpty || tag.IsNonSpecific ? null : tag.Value;

    private static string Sentence(string message)
    {
        string line = message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
        return line.Length > 200 ? line[..200] + "…" : line;
    }

    private sealed class Open(YamlNode node, AnchorName anchor)
    {
        public YamlNode Node { get; } = node;

        public AnchorName Anchor { get; } = anchor;

        public YamlNode? Key { get; set; }
    }
}

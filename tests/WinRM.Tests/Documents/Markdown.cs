using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace WinRM.Tests.Documents;

/// <summary>Writes Markdown, block by block.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder _text = new();

    /// <summary>A heading; the anchor stands before it, because the heading's own follows its words.</summary>
    public Markdown Heading(int level, string text, string anchor) =>
        Block($"<a id=\"{anchor}\"></a>\n{new string('#', level)} {text}");

    /// <summary>Lines that belong together, such as a paragraph.</summary>
    public Markdown Block(string text)
    {
        _text.Append(_text.Length == 0 ? "" : "\n").Append(text).Append('\n');
        return this;
    }

    /// <summary>A list, if there is anything to list.</summary>
    public Markdown List(IEnumerable<string> items)
    {
        string[] lines = [.. items.Select(static item => "- " + item)];
        return lines.Length == 0 ? this : Block(string.Join('\n', lines));
    }

    /// <summary>A table; the first row is its head.</summary>
    public Markdown Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) =>
        Block(string.Join('\n', new[] { Row(head), "|" + string.Concat(head.Select(static _ => "---|")) }.Concat(rows.Select(Row))));

    /// <summary>A link to the section of a rule.</summary>
    public static string Link(string ruleId) => $"[{ruleId}](#{ruleId.ToLowerInvariant()})";

    /// <summary>Links to the sections of rules.</summary>
    public static string Links(IEnumerable<string> ruleIds) => string.Join(", ", ruleIds.Select(Link));

    /// <summary>A sentence that begins like one.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Row(IReadOnlyList<string> cells) =>
        "| " + string.Join(" | ", cells.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal))) + " |";
}

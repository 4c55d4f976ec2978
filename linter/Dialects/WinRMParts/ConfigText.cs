using System;
using System.Collections.Generic;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.WinRMParts;

/// <summary>
/// Reads the text that winrm prints: lines <c>Key = value</c>, or a name alone, whose indentation says what belongs to what.
/// Where such output was pasted, marks of quotations and fences around it are passed over, and so is other text.
/// </summary>
internal static class ConfigText
{
    private const string PolicyMark = "[Source=\"GPO\"]";

    // What people write after a value that they point at.
    private static readonly string[] s_remarks = [" #", " //", " <", " ;"];

    /// <summary>The sections and values of a text, in order.</summary>
    public static List<ConfigNode> Read(SourceFile file)
    {
        List<ConfigNode> nodes = [];
        Stack<(int Indent, ConfigNode Node)> open = new();
        for (int number = 1; number <= file.LineCount; number++)
        {
            string line = file.Line(number);
            int indent = line.AsSpan().IndexOfAnyExcept(" \t>");
            if (indent < 0 || line.AsSpan(indent).StartsWith("```"))
            {
                continue;
            }

            // Long values are wrapped where output was pasted; their other lines are none of these.
            if (Parse(line, indent, file.StartOf(number)) is not { } parsed)
            {
                continue;
            }

            while (open.TryPeek(out (int Indent, ConfigNode) top) && top.Indent >= indent)
            {
                open.Pop();
            }

            ConfigNode node = new(parsed.Name, open.TryPeek(out (int, ConfigNode Node) parent) ? parent.Node : null, parsed.Span) { Value = parsed.Value, IsPolicy = parsed.IsPolicy };
            nodes.Add(node);
            if (node.Value is null)
            {
                open.Push((indent, node));
            }
        }

        return nodes;
    }

    private static (string Name, string? Value, TextSpan Span, bool IsPolicy)? Parse(string line, int indent, int offset)
    {
        int end = indent;
        while (end < line.Length && char.IsAsciiLetterOrDigit(line[end]))
        {
            end++;
        }

        int equals = end + line.AsSpan(end).IndexOfAnyExcept(' ', '\t');
        if (end == indent)
        {
            return null;
        }

        int policy = line.IndexOf(PolicyMark, end, StringComparison.OrdinalIgnoreCase);
        int stop = policy < 0 ? line.Length : policy;
        if (equals < end || equals == policy)
        {
            return (line[indent..end], null, new TextSpan(offset + indent, end - indent), policy >= 0);
        }

        if (line[equals] != '=')
        {
            return null;
        }

        foreach (string remark in s_remarks)
        {
            int at = line.IndexOf(remark, equals + 1, stop - equals - 1, StringComparison.Ordinal);
            stop = at < 0 ? stop : at;
        }

        string value = line[(equals + 1)..stop];
        string trimmed = value.TrimStart();
        int start = equals + 1 + value.Length - trimmed.Length;
        trimmed = trimmed.TrimEnd();
        return (line[indent..end], trimmed, new TextSpan(offset + start, trimmed.Length), policy >= 0);
    }
}

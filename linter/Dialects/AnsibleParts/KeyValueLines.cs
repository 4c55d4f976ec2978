using System;
using System.Collections.Generic;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>
/// Reads the <c>key: value</c> lines of a text that is no YAML because of templates in it. Lines of one indentation, with
/// nothing less indented between them, are one map; nothing is inherited.
/// </summary>
internal static class KeyValueLines
{
    /// <summary>The maps of a text that set connection variables.</summary>
    public static YamlFile Read(SourceFile file, Limits limits)
    {
        YamlBudget budget = new(limits.Expansions);
        List<YamlNode> maps = [];
        Stack<(int Indent, YamlMapping Map)> open = new();
        int block = int.MaxValue;
        for (int number = 1; number <= file.LineCount; number++)
        {
            string line = file.Line(number);
            string content = line.TrimStart(' ');
            int indent = line.Length - content.Length;
            if (content.Length == 0 || indent > block)
            {
                continue;
            }

            block = int.MaxValue;
            if (content[0] == '#' || Statement(content))
            {
                continue;
            }

            bool isItem = content.StartsWith("- ", StringComparison.Ordinal);
            while (open.Count > 0 && (open.Peek().Indent > indent || (isItem && open.Peek().Indent == indent)))
            {
                open.Pop();
            }

            if (isItem)
            {
                string rest = content[1..].TrimStart(' ');
                indent += content.Length - rest.Length;
                content = rest;
            }

            int colon = content.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || (colon + 1 < content.Length && content[colon + 1] != ' '))
            {
                continue;
            }

            string value = Value(content[(colon + 1)..]);
            block = value is ['|' or '>', ..] ? indent : int.MaxValue;
            string key = content[..colon].Trim('"', '\'');
            if (!AnsibleScope.IsConnectionVar(key) && !AzurePipelineTasks.IsInput(key))
            {
                continue;
            }

            if (open.Count == 0 || open.Peek().Indent < indent)
            {
                YamlMapping map = new(budget) { Start = file.StartOf(number) + indent, End = file.StartOf(number) + indent };
                maps.Add(map);
                open.Push((indent, map));
            }

            int start = file.StartOf(number) + indent;
            int valueStart = start + content.IndexOf(value, colon + 1, StringComparison.Ordinal);
            open.Peek().Map.Entries.Add(new YamlEntry(
                new YamlScalar { Value = key, Start = start, End = start + colon },
                new YamlScalar
                {
                    Value = Unquoted(value),
                    Style = value is ['"' or '\'', ..] ? YamlScalarStyle.DoubleQuoted : YamlScalarStyle.Plain,
                    Start = valueStart,
                    End = valueStart + value.Length,
                }));
        }

        return new YamlFile(maps, budget);
    }

    private static bool Statement(string content) => content.StartsWith("{%", StringComparison.Ordinal) || content.StartsWith("{#", StringComparison.Ordinal);

    // A comment begins at a number sign after a blank, outside quotes.
    private static string Value(string text)
    {
        string value = text.Trim();
        if (value is ['"' or '\'', ..])
        {
            int close = value.IndexOf(value[0], 1);
            return close > 0 ? value[..(close + 1)] : value;
        }

        int comment = value.StartsWith('#') ? 0 : value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : value[..comment].TrimEnd();
    }

    private static string Unquoted(string value) => value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1] : value;
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Lint.Hcl;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.VagrantParts;

/// <summary>The conditions under which a line of Ruby runs: the <c>if</c>, <c>unless</c> and <c>case</c> around it, told apart by their indentation.</summary>
internal sealed partial class RubyConditions
{
    // More of them leave more ways than are kept apart.
    private const int MaxDepth = 16;

    private readonly List<Block> _open = [];

    /// <summary>Goes on to the next line.</summary>
    public void Take(string text)
    {
        ReadOnlySpan<char> line = text.AsSpan().TrimStart();
        int indent = text.Length - line.Length;
        if (line.IsEmpty || line[0] == '#')
        {
            return;
        }

        while (_open.Count > 0 && indent < _open[^1].Indent)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        if (Clause().Match(line.ToString()) is { Success: true } clause)
        {
            Take(clause.Groups["word"].Value, clause.Groups["condition"].Value, indent);
        }
    }

    /// <summary>A value that is set only if the conditions hold; otherwise the earlier one stays.</summary>
    /// <param name="value">The value.</param>
    /// <param name="earlier">What was set before; null when nothing was.</param>
    public YamlNode Guard(YamlNode value, YamlNode? earlier)
    {
        (string Condition, bool Holds)[] all = [.. _open.SelectMany(static block => block.Holding)];
        if (all.Length > MaxDepth)
        {
            return new YamlScalar { Value = "", Start = value.Start, End = value.End, Tag = HclReader.Expression };
        }

        return all.Reverse().Aggregate(value, (inner, guard) => If(guard.Condition, guard.Holds, inner, earlier));
    }

    /// <summary>A value that is set if one condition holds, or does not.</summary>
    public static YamlChoice If(string condition, bool holds, YamlNode value, YamlNode? otherwise)
    {
        condition = Lint.Hcl.Condition.Normal(condition, out bool isNegated);
        holds ^= isNegated;
        return new YamlChoice { Condition = condition, Yes = holds ? value : otherwise, No = holds ? otherwise : value, Start = value.Start, End = value.End };
    }

    private void Take(string word, string condition, int indent)
    {
        Block? around = _open.LastOrDefault() is { } last && (last.Indent == indent || last.Subject is not null) ? last : null;
        switch (word)
        {
            case "if" or "unless" when !condition.EndsWith(" end", StringComparison.Ordinal) && _open.Count < MaxDepth:
                _open.Add(new Block(indent, null, [(condition, word == "if")]));
                break;
            case "case" when _open.Count < MaxDepth:
                _open.Add(new Block(indent, condition, []));
                break;
            case "when" when around?.Subject is { } subject:
                around.Else();
                around.Holding.Add((subject + " === " + condition, true));
                break;
            case "elsif" when around is not null:
                around.Else();
                around.Holding.Add((condition, true));
                break;
            case "else":
                around?.Else();
                break;
            case "end" when around?.Indent == indent:
                _open.RemoveAt(_open.Count - 1);
                break;
        }
    }

    [GeneratedRegex(@"^(?<word>if|unless|elsif|else|case|when|end)\b\s*(?<condition>.*?)(\s+then)?\s*(#.*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Clause();

    private sealed record Block(int Indent, string? Subject, List<(string Condition, bool Holds)> Holding)
    {
        // What comes next runs only if what was asked last is not so.
        public void Else()
        {
            if (Holding.Count > MaxDepth)
            {
                Holding.RemoveAt(0);
            }

            if (Holding.Count > 0)
            {
                Holding[^1] = (Holding[^1].Condition, !Holding[^1].Holds);
            }
        }
    }
}

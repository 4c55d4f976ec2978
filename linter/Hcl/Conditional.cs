using System;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Hcl;

/// <summary>Finds the two arms of <c>condition ? one : other</c>, in HCL and in Ruby.</summary>
internal sealed class Conditional
{
    // What is longer computes more than a word.
    private const int MaxLength = 4096;

    // Conditionals in the arms of conditionals.
    private const int MaxDepth = 8;

    private readonly string _text;
    private readonly bool _isRuby;
    private readonly Func<int, int, YamlNode> _read;

    private Conditional(string text, bool isRuby, Func<int, int, YamlNode> read)
    {
        _text = text;
        _isRuby = isRuby;
        _read = read;
    }

    /// <summary>The choice that a value of HCL is; null when it is none.</summary>
    public static YamlChoice? Of(SourceFile file, YamlNode node)
    {
        string text = file.Text;
        bool isTemplate = node is YamlScalar { Style: YamlScalarStyle.DoubleQuoted, Value: ['$', '{', .., '}'] } scalar && scalar.Value.IndexOf("${", 2, StringComparison.Ordinal) < 0;
        if (isTemplate && node.End - node.Start > 5 && text.AsSpan(node.Start + 1).StartsWith("${"))
        {
            return new Conditional(text, isRuby: false, (start, end) => Literal(text, start, end)).Read(node.Start + 3, node.End - 2, 0);
        }

        return node.Tag == HclReader.Expression ? new Conditional(text, isRuby: false, (start, end) => Literal(text, start, end)).Read(node.Start, node.End, 0) : null;
    }

    /// <summary>The choice that a stretch of Ruby is; null when it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="read">Reads what an arm says.</param>
    public static YamlChoice? OfRuby(string text, int start, int end, Func<int, int, YamlNode> read) => new Conditional(text, isRuby: true, read).Read(start, end, 0);

    private YamlChoice? Read(int start, int end, int depth)
    {
        if (end - start is < 5 or > MaxLength || Split(start, end) is not { } at)
        {
            return null;
        }

        YamlNode yes = Arm(at.Question + 1, at.Colon, depth);
        YamlNode no = Arm(at.Colon + 1, end, depth);
        string condition = Condition.Normal(_text[start..at.Question], out bool isNegated);
        return new YamlChoice { Condition = condition, Yes = isNegated ? no : yes, No = isNegated ? yes : no, Start = start, End = end };
    }

    private YamlNode Arm(int start, int end, int depth)
    {
        Trim(ref start, ref end);
        while (end - start > 2 && Condition.IsBracketed(_text.AsSpan(start, end - start)))
        {
            start++;
            end--;
            Trim(ref start, ref end);
        }

        return (depth < MaxDepth ? Read(start, end, depth + 1) : null) ?? _read(start, end);
    }

    private void Trim(ref int start, ref int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }
    }

    // The first question mark outside of brackets and quotes, and the colon that belongs to it.
    private (int Question, int Colon)? Split(int start, int end)
    {
        int question = -1;
        int brackets = 0;
        int inner = 0;
        char quote = '\0';
        for (int i = start; i < end; i++)
        {
            char c = _text[i];
            if (quote != '\0')
            {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
                continue;
            }

            quote = c is '"' or '\'' ? c : '\0';
            brackets += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            if (brackets != 0 || !(c is '?' or ':') || !IsOperator(i, end))
            {
                continue;
            }

            if (c == '?')
            {
                inner += question < 0 ? 0 : 1;
                question = question < 0 ? i : question;
            }
            else if (question >= 0 && inner-- == 0)
            {
                return (question, i);
            }
        }

        return null;
    }

    // In Ruby names end with question marks and symbols begin with colons.
    private bool IsOperator(int at, int end) => !_isRuby || (at > 0 && char.IsWhiteSpace(_text[at - 1]) && at + 1 < end && char.IsWhiteSpace(_text[at + 1]));

    private static YamlScalar Literal(string text, int start, int end)
    {
        ReadOnlySpan<char> words = text.AsSpan(start, end - start);
        if (words is ['"', .., '"'] && words.Length > 1 && !words[1..^1].ContainsAny("\"\\$%{"))
        {
            return new YamlScalar { Value = words[1..^1].ToString(), Style = YamlScalarStyle.DoubleQuoted, Start = start, End = end };
        }

        bool isLiteral = words is "true" or "false" or "null" || (words.Length is > 0 and < 10 && !words.ContainsAnyExceptInRange('0', '9'));
        return new YamlScalar { Value = words.ToString(), Start = start, End = end, Tag = isLiteral ? null : HclReader.Expression };
    }
}

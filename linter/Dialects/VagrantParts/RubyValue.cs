using System;
using System.Text.RegularExpressions;
using WinRM.Lint.Hcl;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.VagrantParts;

/// <summary>Reads what stands behind the equals sign of an assignment in Ruby.</summary>
internal static partial class RubyValue
{
    private const string Plain = @":\w+|""[^""#]*""|'[^']*'|:""\w+""|\d+|true|false";

    /// <summary>
    /// A symbol, a text in quotes, a number, true or false; one of two of them; anything else is not known.
    /// What a modifier makes conditional leaves the earlier value where it does not hold.
    /// </summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="end">Where the line ends.</param>
    /// <param name="earlier">What was set before; null when nothing was.</param>
    public static YamlNode Read(string text, int start, int end, YamlNode? earlier)
    {
        end = start + WithoutComment(text.AsSpan(start, end - start));
        if (Modifier().Match(text[start..end]) is { Success: true } modifier)
        {
            YamlNode value = Value(text, start, start + modifier.Groups["value"].Length);
            return RubyConditions.If(modifier.Groups["condition"].Value, modifier.Groups["word"].ValueSpan is "if", value, earlier);
        }

        return Value(text, start, end);
    }

    private static YamlNode Value(string text, int start, int end)
    {
        if (Fallback().Match(text[start..end]) is { Success: true } fallback)
        {
            Group value = fallback.Groups["value"];
            YamlScalar asked = new() { Value = fallback.Value, Start = start, End = end, Tag = HclReader.Expression };
            return RubyConditions.If(fallback.Groups["asked"].Value, true, asked, Literal(text, start + value.Index, start + value.Index + value.Length));
        }

        return Conditional.OfRuby(text, start, end, (from, to) => Literal(text, from, to)) as YamlNode ?? Literal(text, start, end);
    }

    private static YamlScalar Literal(string text, int start, int end)
    {
        string words = text[start..end];
        return PlainValue().IsMatch(words)
            ? new YamlScalar { Value = words.TrimStart(':').Trim('"', '\''), Start = start, End = end }
            : new YamlScalar { Value = words, Start = start, End = end, Tag = HclReader.Expression };
    }

    // Outside of quotes; in them #{…} is computed.
    private static int WithoutComment(ReadOnlySpan<char> line)
    {
        char quote = '\0';
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (quote == '\0' && c == '#')
            {
                return line[..i].TrimEnd().Length;
            }

            i += quote != '\0' && c == '\\' ? 1 : 0;
            quote = quote == '\0' ? (c is '"' or '\'' ? c : '\0') : c == quote ? '\0' : quote;
        }

        return line.TrimEnd().Length;
    }

    [GeneratedRegex("^(" + Plain + ")$", RegexOptions.NonBacktracking)]
    private static partial Regex PlainValue();

    [GeneratedRegex(@"^(?<value>([^""']|""[^""]*""|'[^']*')+?)\s+(?<word>if|unless)\s+(?<condition>.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Modifier();

    [GeneratedRegex(@"^(\(?\s*(?<asked>[^|?()]+?)\s*\|\|\s*(?<value>" + Plain + @")\s*\)?|(?<asked>ENV\.fetch\(\s*(""[^""]*""|'[^']*'))\s*,\s*(?<value>" + Plain + @")\s*\))(\.to_(sym|s|i))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Fallback();
}

using System;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>Tells values that are filled in later from those that hold.</summary>
internal static class Placeholder
{
    private static readonly string[] s_marks = ["{{", "{%", "${", "$(", "$[", "<%", "%{", "#{", "@{"];

    /// <summary>The value, or a part of it, is filled in when a tool runs.</summary>
    public static bool Is(YamlScalar scalar) =>
        (scalar.Tag is { } tag && !tag.StartsWith("tag:yaml.org", StringComparison.Ordinal)) || IsIn(scalar.Value);

    /// <summary>A part of the text is filled in later.</summary>
    public static bool IsIn(string text) =>
        Array.Exists(s_marks, mark => text.Contains(mark, StringComparison.Ordinal))
        || text is ['$', _, ..] or ['<', .., '>'] || text.IndexOf('%', StringComparison.Ordinal) is >= 0 and int first && IsVariable(text.AsSpan(first + 1));

    // A variable of cmd is a name between two per cent signs.
    private static bool IsVariable(ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf('%');
        return end > 0 && !rest[..end].ContainsAny(" :/@");
    }
}

using System;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>What can be said about values that Ansible fills in when it runs.</summary>
internal static class Jinja
{
    /// <summary>The value is a template, or encrypted, and cannot be read here.</summary>
    public static bool IsTemplated(YamlScalar scalar) =>
        HasTemplate(scalar.Value) || IsTagged(scalar);

    /// <summary>The value is encrypted, or a tag makes something else of it.</summary>
    public static bool IsTagged(YamlScalar scalar) => scalar.Tag is { } tag && !tag.EndsWith("unsafe", StringComparison.Ordinal) && !tag.StartsWith("tag:yaml.org", StringComparison.Ordinal);

    /// <summary>The text holds an expression or a statement.</summary>
    public static bool HasTemplate(string text) =>
        text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);

    /// <summary>The literal of <c>{{ name | default(literal) }}</c>, without quotes, or null.</summary>
    public static string? LiteralDefault(string text)
    {
        ReadOnlySpan<char> span = text.AsSpan().Trim();
        if (!span.StartsWith("{{") || !span.EndsWith("}}") || span[2..].Contains("{{", StringComparison.Ordinal))
        {
            return null;
        }

        span = span[2..^2].Trim();
        int bar = span.LastIndexOf('|');
        if (bar < 0 || !IsName(span[..bar].Trim()))
        {
            return null;
        }

        ReadOnlySpan<char> filter = span[(bar + 1)..].Trim();
        if (!filter.StartsWith("default(") || !filter.EndsWith(")"))
        {
            return null;
        }

        ReadOnlySpan<char> argument = filter["default(".Length..^1];
        int comma = argument.IndexOf(',');
        argument = (comma < 0 ? argument : argument[..comma]).Trim();
        if (argument.Length >= 2 && argument[0] is '\'' or '"' && argument[^1] == argument[0])
        {
            return argument[1..^1].ToString();
        }

        return argument.ContainsAnyExceptInRange('0', '9') || argument.Length == 0 ? null : argument.ToString();
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}

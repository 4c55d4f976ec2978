using System;
using System.Text;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>A text with expressions in it. One that is a single expression keeps the type of its value.</summary>
internal static class JinjaTemplate
{
    // What a connection variable comes to is a word or an address.
    private const int MaxLength = 4096;

    /// <summary>What a template comes to; unknown when it holds statements or anything that cannot be told.</summary>
    /// <param name="text">The template.</param>
    /// <param name="lookup">What a name is set to.</param>
    public static JinjaValue Evaluate(string text, Func<string, JinjaValue> lookup)
    {
        if (text.Length > MaxLength || text.Contains("{%", StringComparison.Ordinal) || text.Contains("{#", StringComparison.Ordinal))
        {
            return JinjaValue.Unknown;
        }

        string trimmed = text.Trim();
        StringBuilder result = new();
        int at = 0;
        while (trimmed.IndexOf("{{", at, StringComparison.Ordinal) is int open and >= 0)
        {
            JinjaReader reader = new(trimmed, open + 2, lookup);
            JinjaValue value = reader.Read(out int end);
            if (open == 0 && end == trimmed.Length)
            {
                return value.IsUndefined ? JinjaValue.Unknown : value;
            }

            if (!value.IsScalar || result.Length > MaxLength)
            {
                return JinjaValue.Unknown;
            }

            result.Append(trimmed, at, open - at).Append(value.Content);
            at = end;
        }

        return JinjaValue.Text(result.Append(trimmed, at, trimmed.Length - at).ToString());
    }
}

using System;
using System.Linq;

namespace WinRM.Lint.Hcl;

/// <summary>The text of a condition: what is the same but for its spelling becomes the same text.</summary>
internal static class Condition
{
    /// <summary>A condition without blanks and outer brackets; what negates it is left out and told.</summary>
    public static string Normal(string condition, out bool isNegated)
    {
        string text = string.Concat(condition.Where(static c => !char.IsWhiteSpace(c)));
        isNegated = false;
        while (text is ['!', not '=', ..] || IsBracketed(text))
        {
            isNegated ^= text[0] == '!';
            text = text[0] == '!' ? text[1..] : text[1..^1];
        }

        int differs = text.IndexOf("!=", StringComparison.Ordinal);
        if (differs >= 0 && text.IndexOf("!=", differs + 2, StringComparison.Ordinal) < 0 && !text.Contains("&&", StringComparison.Ordinal) && !text.Contains("||", StringComparison.Ordinal))
        {
            isNegated = !isNegated;
            text = text.Replace("!=", "==", StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>One pair of round brackets is around the whole.</summary>
    public static bool IsBracketed(ReadOnlySpan<char> text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i > 0 && i == text.Length - 1;
            }
        }

        return false;
    }
}

using System;
using System.Collections.Generic;
using WinRM.Lint.Scripts;

namespace WinRM.Lint.Structures;

/// <summary>Expressions of Azure templates: <c>[concat('powershell -File a.ps1 ', parameters('x'))]</c>.</summary>
internal static class ArmExpression
{
    /// <summary>The text that the expression puts together, with holes for what a deployment fills in; any other text as it is.</summary>
    public static MappedText Read(MappedText value)
    {
        string text = value.Text;
        if (text.Length < 4 || text[0] != '[' || text[1] == '[' || text[^1] != ']' || !char.IsLetter(text[1]) || !text.Contains('\'', StringComparison.Ordinal) || !text.Contains('(', StringComparison.Ordinal))
        {
            return value;
        }

        List<MappedText> parts = [];
        int i = 1;
        while (i < text.Length - 1)
        {
            char c = text[i];
            if (c == '\'')
            {
                i = ReadLiteral(value, i + 1, parts);
            }
            else if (char.IsLetter(c))
            {
                i = ReadName(value, i, parts);
            }
            else
            {
                i++;
            }
        }

        return MappedText.Join(parts, "");
    }

    private static int ReadLiteral(MappedText value, int start, List<MappedText> parts)
    {
        string text = value.Text;
        int i = start;
        for (; i < text.Length; i++)
        {
            if (text[i] != '\'')
            {
                continue;
            }

            // A doubled quote is one quote: the first of the two belongs to the text.
            bool isDoubled = i + 1 < text.Length && text[i + 1] == '\'';
            parts.Add(value.Slice(start, i - start + (isDoubled ? 1 : 0)));
            if (!isDoubled)
            {
                return i + 1;
            }

            start = ++i + 1;
        }

        return i;
    }

    // Of functions that only put text together the arguments count; what others give is known at deployment.
    private static int ReadName(MappedText value, int start, List<MappedText> parts)
    {
        string text = value.Text;
        int i = start;
        while (i < text.Length && char.IsLetterOrDigit(text[i]))
        {
            i++;
        }

        if (text[start..i] is "concat" or "base64" or "string" or "format" && i < text.Length && text[i] == '(')
        {
            return i + 1;
        }

        parts.Add(value.Placed("{{}}", start, i - start));
        int depth = 0;
        for (; i < text.Length - 1; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth < 0 || (depth == 0 && text[i] == ','))
            {
                break;
            }
        }

        return i;
    }
}

using System;
using System.Text;

namespace WinRM.Lint.Proxies;

/// <summary>Reads one word of a configuration with braces: plain, quoted, or a long text.</summary>
internal static class BlockWord
{
    /// <summary>The word that starts at a place, which is moved behind it.</summary>
    public static string Read(SourceFile file, BlockSyntax syntax, ref int i)
    {
        string text = file.Text;
        char c = text[i];
        if (syntax.Splits.Contains(c, StringComparison.Ordinal))
        {
            i++;
            return c.ToString();
        }

        if (c == '{')
        {
            return LongText(file, syntax, ref i);
        }

        if (c is '"' or '\'' or '`' && (c != '`' || syntax.EndsAtNewline))
        {
            return Quoted(file, syntax, ref i);
        }

        int start = i;
        bool mayHold = true;
        for (; i < text.Length && !char.IsWhiteSpace(text[i]); i++)
        {
            c = text[i];
            bool opens = c is '{' && i > start && text[i - 1] == '$';
            if (opens || (c is '{' && syntax.EndsAtNewline))
            {
                // ${name} and {placeholder} are parts of a word. Where one is not closed, none that follows in the line is.
                int stop = mayHold ? text.AsSpan(i).IndexOfAny("}\n\r;") : -1;
                mayHold = stop > 0 && text[i + stop] == '}';
                i += mayHold ? stop : 0;
            }
            else if (c is '{' or '}' || (c == ';' && !syntax.EndsAtNewline) || (i > start && syntax.Splits.Contains(c, StringComparison.Ordinal)))
            {
                break;
            }
            else if (c == '\\' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))
            {
                i++;
            }
        }

        i = i == start ? start + 1 : i;
        return text[start..Math.Min(i, text.Length)];
    }

    private static string LongText(SourceFile file, BlockSyntax syntax, ref int i)
    {
        int start = i;
        int stop = syntax.HasSlashComments ? file.Text.IndexOf("\"}", i + 2, StringComparison.Ordinal) : file.Text.AsSpan(i).IndexOfAny('}', '\n') + i - 1;
        if (stop < start)
        {
            throw new UnreadableException("the text that starts here is not closed", file.LineOf(start));
        }

        i = stop + 2;
        return file.Text[start..Math.Min(i, file.Text.Length)];
    }

    private static string Quoted(SourceFile file, BlockSyntax syntax, ref int i)
    {
        string text = file.Text;
        char quote = text[i];
        StringBuilder word = new();
        for (int at = i + 1; at < text.Length; at++)
        {
            if (text[at] == quote)
            {
                i = at + 1;
                return word.ToString();
            }

            if (text[at] == '\\' && at + 1 < text.Length && !syntax.HasSlashComments && quote != '`')
            {
                at++;
            }

            word.Append(text[at]);
        }

        throw new UnreadableException("the quotation that starts here is not closed", file.LineOf(i));
    }
}

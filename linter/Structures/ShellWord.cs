using System.Collections.Generic;
using System.Text;

namespace WinRM.Lint.Structures;

/// <summary>A word of a command line as a POSIX shell cuts it, without its quotes.</summary>
/// <param name="Text">The word.</param>
/// <param name="Places">Where each of its code units stands in the text; one more for the end.</param>
internal sealed record ShellWord(string Text, IReadOnlyList<int> Places)
{
    /// <summary>The words of each command of a text. Quotes that are not closed end with the text.</summary>
    public static IEnumerable<IReadOnlyList<ShellWord>> Commands(string text)
    {
        List<ShellWord> words = [];
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (c is '\n' or ';' or '|' or '&')
            {
                if (words.Count > 0)
                {
                    yield return words;
                    words = [];
                }

                i++;
            }
            else if (char.IsWhiteSpace(c) || (c == '\\' && i + 1 < text.Length && text[i + 1] is '\n' or '\r'))
            {
                i += c != '\\' ? 1 : text[i + 1] == '\r' && i + 2 < text.Length && text[i + 2] == '\n' ? 3 : 2;
            }
            else if (c == '#')
            {
                int end = text.IndexOf('\n', i);
                i = end < 0 ? text.Length : end;
            }
            else
            {
                words.Add(Cut(text, ref i));
            }
        }

        if (words.Count > 0)
        {
            yield return words;
        }
    }

    private static ShellWord Cut(string text, ref int i)
    {
        StringBuilder word = new();
        List<int> places = [];
        char quote = '\0';
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (quote == '\0' && (char.IsWhiteSpace(c) || c is ';' or '|' or '&'))
            {
                break;
            }

            if (c == quote || (quote == '\0' && c is '"' or '\''))
            {
                quote = quote == '\0' ? c : '\0';
                continue;
            }

            if (c == '\\' && quote != '\'' && i + 1 < text.Length && (quote == '\0' || text[i + 1] is '"' or '\\' or '$'))
            {
                c = text[++i];
            }

            word.Append(c);
            places.Add(i);
        }

        places.Add(i);
        return new ShellWord(word.ToString(), places);
    }
}

using System.Collections.Generic;
using System.Text;

namespace WinRM.Rules.Commands;

/// <summary>Words behind powershell -Command: PowerShell joins them and reads the whole as a script.</summary>
internal static class JoinedWords
{
    /// <summary>The script that the words from one on make up, or null when they are one plain command, which needs no joining.</summary>
    public static Word? Join(Command command, int first)
    {
        bool isScript = command.Words[first].Text.Length > 0 && command.Words[first].Text[0] is '$' or '&' or '(' or '{' or '[' or Word.HoleMark;
        StringBuilder text = new();
        List<int> map = new();
        for (int i = first; i < command.Words.Count; i++)
        {
            Word word = command.Words[i];
            if (word.Kind is not (WordKind.Text or WordKind.Hashtable or WordKind.Variable))
            {
                return null;
            }

            string part = word.Kind == WordKind.Variable ? Word.HoleMark.ToString() : word.Text;
            isScript |= (word.Kind != WordKind.Hashtable && part.IndexOf(';') >= 0) || IsSplat(part);
            if (text.Length > 0)
            {
                text.Append(' ');
                map.Add(word.Span.Start);
            }

            text.Append(part);
            for (int k = 0; k < part.Length; k++)
            {
                map.Add(word.Kind == WordKind.Variable ? word.Span.Start : word.SpanOf(k, 1).Start);
            }
        }

        TextSpan span = new(command.Words[first].Span.Start, command.Span.End - command.Words[first].Span.Start);
        return isScript ? new Word(WordKind.Text, text.ToString(), span, true, map[0], map.ToArray()) : null;
    }

    // @parameters, which cmd knows nothing of.
    private static bool IsSplat(string word) => word.Length > 1 && word[0] == '@' && char.IsLetter(word[1]);
}

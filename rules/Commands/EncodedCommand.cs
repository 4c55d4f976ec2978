using System;
using System.Collections.Generic;
using System.Text;

namespace WinRM.Rules.Commands;

/// <summary>powershell -EncodedCommand …: a script as Base64 of UTF-16 text.</summary>
internal static class EncodedCommand
{
    // Far above what a command line can hold.
    private const int MaxLength = 1 << 20;

    /// <summary>The script as a word whose characters stand where their Base64 stands, or null when there is none or it cannot be read.</summary>
    public static Word? Unwrap(Command command, ScriptFacts facts)
    {
        if (command.Name is not ("powershell" or "pwsh"))
        {
            return null;
        }

        for (int i = 1; i + 1 < command.Words.Count; i++)
        {
            if (IsOption(command.Words[i].Text))
            {
                return Decode(facts.Resolve(command.Words[i + 1], command));
            }
        }

        return null;
    }

    private static bool IsOption(string text)
    {
        string name = text.Length > 1 && (ScriptLexer.IsDash(text[0]) || text[0] == '/') ? text.Substring(1) : "";
        return name.Length > 0 && ("encodedcommand".StartsWith(name, StringComparison.OrdinalIgnoreCase) || string.Equals(name, "ec", StringComparison.OrdinalIgnoreCase));
    }

    private static Word? Decode(Word word)
    {
        if (word.Kind != WordKind.Text || word.Text.Length is 0 or > MaxLength || word.HasHole)
        {
            return null;
        }

        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(word.Text);
        }
        catch (FormatException)
        {
            return null;
        }

        List<int> places = new();
        for (int i = 0; i < word.Text.Length; i++)
        {
            if (!char.IsWhiteSpace(word.Text[i]))
            {
                places.Add(word.SpanOf(i, 1).Start);
            }
        }

        // Two bytes are 16 bits, a character of Base64 is 6.
        string script = Encoding.Unicode.GetString(bytes, 0, bytes.Length & ~1);
        int[] map = new int[script.Length];
        for (int i = 0; i < map.Length; i++)
        {
            map[i] = places[Math.Min(i * 16 / 6, places.Count - 1)];
        }

        return script.Length == 0 ? null : new Word(WordKind.Text, script, word.Span, true, map[0], map);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;

namespace WinRM.Lint.Scripts;

/// <summary>A command line that a file gives as a list of words: <c>["powershell", "-Command", "…"]</c>.</summary>
internal static class WordList
{
    /// <summary>States what the command describes.</summary>
    public static void Read(Reading reading, IReadOnlyList<MappedText> words)
    {
        // What stands behind -Command is a script; quotes around it are gone.
        int script = words.ToList().FindIndex(static word => word.Text.Length > 1 && "-command".StartsWith(word.Text, StringComparison.OrdinalIgnoreCase));
        bool isScript = script > 0 && ShellGuess.Named(words[0].Text) == Shell.PowerShell;
        ScriptReader.Read(reading, MappedText.Join(isScript ? [.. words.Skip(script + 1)] : words, " "), isScript ? Shell.PowerShell : Shell.Cmd);
    }
}

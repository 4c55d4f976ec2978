using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace WinRM.Lint.Scripts;

/// <summary>Tells text that holds commands from text that only speaks of them.</summary>
internal static partial class CommandWords
{
    private static readonly SearchValues<string> s_mentions = SearchValues.Create(Prefilter.Words, StringComparison.OrdinalIgnoreCase);

    // Programs whose names are no words of a language.
    private static readonly HashSet<string> s_programs = new(StringComparer.OrdinalIgnoreCase)
    {
        "winrm", "winrs", "netsh", "proxycfg", "reg", "powershell", "pwsh", "cmd", "iex", "iwr", "irm", "icm", "nsn", "saps", "sc", "setx", "choco", "msiexec", "certutil",
        "wmic", "schtasks", "bcdedit", "icacls", "takeown", "cscript", "wscript", "rundll32", "secedit", "dism", "netdom", "w32tm", "ipconfig", "sconfig",
    };

    private static readonly HashSet<string> s_verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "add", "clear", "connect", "convertto", "copy", "disable", "disconnect", "enable", "enter", "exit", "expand", "export", "foreach", "format", "get", "grant", "import",
        "initialize", "install", "invoke", "measure", "move", "new", "out", "publish", "read", "receive", "register", "remove", "rename", "resolve", "restart", "resume", "save",
        "select", "send", "set", "start", "stop", "test", "unblock", "uninstall", "unregister", "update", "wait", "where", "write",
    };

    /// <summary>The text may hold something that the command reader understands.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(s_mentions);

    /// <summary>The first line that is neither empty nor a comment is a command or other code, not prose.</summary>
    public static bool Begin(string text)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> code = line.Trim();
            if (code.IsEmpty || code.StartsWith("{%") || code.StartsWith("# ") || code is "#" or "---" || IsRemark(code))
            {
                continue;
            }

            return IsCode(code);
        }

        return false;
    }

    /// <summary>A line begins with a command that the reader may understand.</summary>
    public static bool IsCode(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.StartsWith("#ps1", StringComparison.OrdinalIgnoreCase) || line.StartsWith("#!") || line.StartsWith("@echo", StringComparison.OrdinalIgnoreCase)
            || Code().IsMatch(line) || (IsCommand(FirstWord(line)) && !IsSentence(line));
    }

    // A sentence may begin with a command's name: it ends like one, and nothing in it is code.
    private static bool IsSentence(ReadOnlySpan<char> line) =>
        line[^1] is '.' or ':' or '!' or '?' or '。' && line.Count(' ') > 2 && line.IndexOfAny("$@{}|;=\\") < 0 && !line.Contains(" -", StringComparison.Ordinal);

    /// <summary>The word is a program's or a cmdlet's name, with or without folder, quotes and extension.</summary>
    public static bool IsCommand(ReadOnlySpan<char> word)
    {
        word = word.Trim("\"'@(");
        word = word[(word.LastIndexOfAny('\\', '/') + 1)..];
        int dot = word.LastIndexOf('.');
        if (dot > 0 && word[dot..].Length == 4 && !word[dot..].Equals(".com", StringComparison.OrdinalIgnoreCase))
        {
            word = word[..dot];
        }

        int dash = word.IndexOf('-');
        return dash > 0
            ? s_verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..dash]) && dash + 2 < word.Length && word[(dash + 1)..].IndexOfAnyExcept(s_letters) < 0
            : s_programs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static readonly SearchValues<char> s_letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("& \t");
        int end = line is ['"', ..] ? line[1..].IndexOf('"') + 1 : line.IndexOfAny(" \t;|");
        return end > 0 ? line[..end] : line;
    }

    private static bool IsRemark(ReadOnlySpan<char> line) =>
        line.StartsWith("::") || line.StartsWith("<#") || (line.StartsWith("rem", StringComparison.OrdinalIgnoreCase) && (line.Length == 3 || line[3] is ' ' or '\t'));

    // & {, $name = …, $env:x, [Type]::…, try {, param (, if (…) or if exist, a user data tag.
    [GeneratedRegex(@"^(&\s*[{'""$\w(]|\$[\w{(:]|\[[\w.]+\](::|\$)|(try|do|begin|process)\s*\{|(param|foreach|while|switch|if)\s*\(|function\s+[\w-]+\s*[({]|if\s+(not\s+)?(exist|defined|errorlevel)\s|set\s+\w+=|<(powershell|script)>|\w+\.(ps1|cmd|bat)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}

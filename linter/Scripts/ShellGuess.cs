using System;
using System.Buffers;
using System.Text.RegularExpressions;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Scripts;

/// <summary>Which shell a script is written for, by how it is written.</summary>
internal static partial class ShellGuess
{
    /// <summary>The shell for which most lines speak; lines that both would read alike are left to cmd.exe.</summary>
    public static ShellDialect Of(string text)
    {
        int powerShell = 0;
        int cmd = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> code = line.Trim();
            if (code.IsEmpty)
            {
                continue;
            }

            // What stands behind a shell's name is that shell's business.
            if (Cmd().IsMatch(code))
            {
                cmd++;
            }
            else if (!Started().IsMatch(code) && PowerShell().IsMatch(code))
            {
                powerShell++;
            }
        }

        return powerShell > 0 && powerShell >= cmd ? ShellDialect.PowerShell : ShellDialect.Cmd;
    }

    // One of these is in every name that means a shell.
    private static readonly SearchValues<string> s_hints = SearchValues.Create(["ps", "sh", "cmd", "bat", "commandline"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The shell that a program, a kind of step, a key or a file name means.</summary>
    public static Shell Named(string name)
    {
        if (!name.AsSpan().ContainsAny(s_hints))
        {
            return Shell.Unknown;
        }

        string word = name.Trim().ToLowerInvariant();
        word = word.EndsWith(".exe", StringComparison.Ordinal) ? word[..^4] : word;
        word = word[(word.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        int end = word.IndexOfAny([' ', '@']);
        word = end > 0 ? word[..end] : word;
        string ending = word[(word.LastIndexOfAny(['.', '-', '_']) + 1)..];
        return word is "powershell" or "pwsh" or "ps" or "runpowershellscript" or "azurepowershell" || ending is "ps1" or "psm1" or "powershell" or "pwsh" ? Shell.PowerShell
            : word is "batch" or "cmdline" or "commandline" or "batchscript" || ending is "cmd" or "bat" ? Shell.Cmd
            : word is "bash" or "zsh" or "runshellscript" || ending is "sh" or "bash" ? Shell.Posix
            : Shell.Unknown;
    }

    [GeneratedRegex(@"^(\S*[\\/])?(powershell|pwsh|cmd)(\.exe)?(\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Started();

    [GeneratedRegex(@"^(@echo\b|rem\b|::|set\s+""?\w+=|setlocal|goto\b|call\b|if\s+(/i\s+|not\s+)*(exist|defined|errorlevel|""?%)|for\s+/|(\S*[\\/])?winrm(\.cmd)?\s[^'""]*\s@\{)|%\w+%", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cmd();

    [GeneratedRegex(@"(^|[\s;|({=,""])\$[\w({]|^[}{]|^#|^[&.]\s|(^|[|;({=]\s*)[a-z]+-[a-z]{3,}\b|WSMan:|'@\{|\[[a-z][\w.]*\]::|\|\s*(%|\?|iex|out-null)|^iex\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PowerShell();
}

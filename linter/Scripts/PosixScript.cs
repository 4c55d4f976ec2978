using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using WinRM.Lint.Dialects;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Scripts;

/// <summary>What a shell script of Unix hands to Windows: to powershell or cmd, over ssh, in a here-document.</summary>
internal static partial class PosixScript
{
    // These print what they are given, or look for it.
    private static readonly HashSet<string> s_silent = new(StringComparer.Ordinal)
    {
        "echo", "printf", "grep", "egrep", "fgrep", "sed", "awk", "log", "info", "warn", "error", "die", "fail", "test", "[", "[[", "case", "export", "read",
    };

    private static readonly HashSet<string> s_leading = new(StringComparer.Ordinal) { "sudo", "env", "exec", "time", "then", "do", "else", "if", "while", "until", "!", "{", "nohup", "run" };

    /// <summary>The first line names such a shell.</summary>
    public static bool IsThere(string text) => FirstLine().IsMatch(text);

    /// <summary>States what the commands describe.</summary>
    public static void Read(Reading reading, MappedText script)
    {
        foreach (PosixItem item in PosixWords.Read(script))
        {
            if (item.Document is { } document)
            {
                if (CommandWords.Begin(document.Text) || document.Text.Contains("<powershell>", StringComparison.OrdinalIgnoreCase))
                {
                    ScriptReader.Read(reading, document);
                }
            }
            else
            {
                ReadCommand(reading, script, item.Words);
            }
        }
    }

    private static void ReadCommand(Reading reading, MappedText script, IReadOnlyList<PosixWord> words)
    {
        int first = 0;
        while (first < words.Count - 1 && (s_leading.Contains(words[first].Text.Text.ToLowerInvariant()) || Assignment().IsMatch(words[first].Text.Text)))
        {
            first++;
        }

        if (first >= words.Count || s_silent.Contains(words[first].Text.Text))
        {
            return;
        }

        bool isRemote = words[first].Text.Text is "ssh" or "sshpass";
        for (int i = first; i < words.Count; i++)
        {
            string name = Program(words[i].Text.Text);
            if (name is "powershell" or "pwsh" or "cmd" || ((i == first || isRemote) && name is "winrm" or "winrs" or "netsh" or "reg" or "proxycfg"))
            {
                ReadProgram(reading, script, words, i, name);
                return;
            }

            MappedText text = words[i].Text;
            if (i > first && text.Text.AsSpan().Trim().ContainsAny(' ', '\n') && CommandWords.AreIn(text.Text) && CommandWords.Begin(text.Text))
            {
                ScriptReader.Read(reading, text);
            }
        }
    }

    private static void ReadProgram(Reading reading, MappedText script, IReadOnlyList<PosixWord> words, int at, string name)
    {
        for (int i = at + 1; i + 1 < words.Count && name is "powershell" or "pwsh"; i++)
        {
            string option = words[i].Text.Text;
            if (option.Length > 1 && option[0] == '-' && "-command".StartsWith(option, StringComparison.OrdinalIgnoreCase))
            {
                List<MappedText> rest = [];
                for (int k = i + 1; k < words.Count; k++)
                {
                    rest.Add(words[k].Text);
                }

                // Over ssh the quotes inside the quotes are for the shell over there.
                MappedText inner = MappedText.Join(rest, " ").Trim();
                inner = inner.Text is ['"', .., '"'] && inner.Text.IndexOf('"', 1) == inner.Text.Length - 1 ? inner.Slice(1, inner.Text.Length - 2) : inner;
                ScriptReader.ReadCommands(reading, inner, ShellDialect.PowerShell, Jinja.HasTemplate(inner.Text));
                return;
            }
        }

        MappedText line = script.Slice(words[at].Span.Start, words[^1].Span.End - words[at].Span.Start);
        ScriptReader.ReadCommands(reading, line, ShellDialect.Cmd, Jinja.HasTemplate(line.Text));
    }

    private static string Program(string word)
    {
        string name = word[(word.LastIndexOfAny(['/', '\\']) + 1)..].ToLowerInvariant();
        return name.EndsWith(".exe", StringComparison.Ordinal) || name.EndsWith(".cmd", StringComparison.Ordinal) ? name[..^4] : name;
    }

    [GeneratedRegex(@"\A\s*#!\s*/\S*/(env\s+(-\S+\s+)*)?(ba|z|k|da|a)?sh\b", RegexOptions.CultureInvariant)]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"^\w+=", RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}

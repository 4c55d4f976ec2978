using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>A text whose shell nobody names looks like such a script: by how it is broken into lines, or by the program that it begins with.</summary>
    public static bool IsLikely(string text) => Likely().IsMatch(text) && !PowerShell().IsMatch(text);

    /// <summary>States what the commands describe.</summary>
    /// <param name="reading">Takes the subjects.</param>
    /// <param name="script">The script.</param>
    /// <param name="wrappings">Out of how many other texts it was taken.</param>
    public static void Read(Reading reading, MappedText script, int wrappings = 0)
    {
        CarriedFiles files = new(reading);
        Dictionary<string, List<MappedText>> printed = new(StringComparer.Ordinal);
        foreach (PosixItem item in PosixWords.Read(script))
        {
            if (item.Document is { } document)
            {
                if (item.Target is { } path && files.TryAdd(document, path))
                {
                    continue;
                }

                if (CommandWords.Begin(document.Text) || document.Text.Contains("<powershell>", StringComparison.OrdinalIgnoreCase))
                {
                    ScriptReader.Read(reading, document, Shell.Unknown, wrappings);
                }
            }
            else if (item is { Target: { } target, Words: [{ Text.Text: "echo" or "printf" }, _, ..] })
            {
                // Line by line, perhaps.
                printed.TryAdd(target, []);
                printed[target].Add((item.Words.Skip(1).FirstOrDefault(static word => !word.Text.Text.StartsWith('-')) ?? item.Words[1]).Text);
            }
            else
            {
                ReadCommand(reading, script, item.Words, files, wrappings);
            }
        }

        foreach ((string target, List<MappedText> lines) in printed)
        {
            files.TryAdd(MappedText.Join(lines, "\n"), target);
        }

        files.State();
    }

    private static void ReadCommand(Reading reading, MappedText script, IReadOnlyList<PosixWord> words, CarriedFiles files, int wrappings)
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
            bool isShell = name is "powershell" or "pwsh" or "cmd" && (i + 1 == words.Count || words[i + 1].Text.Text != "--");
            if (Tool(words[i].Text) is { } tool && (i == first || words[i - 1].Text.Text == "exec" || tool.Text != words[i].Text.Text))
            {
                ScriptReader.ReadCommands(reading, MappedText.Join([tool, Joined(words, i + 1)], " "), ShellDialect.Cmd, templated: false);
                return;
            }

            if (isShell || ((i == first || isRemote) && name is "winrm" or "winrs" or "netsh" or "reg" or "proxycfg"))
            {
                ReadProgram(reading, script, words, i, name);
                return;
            }

            if (i > first)
            {
                HandedText.Read(reading, words[i].Text, files, wrappings);
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
                // Over ssh the quotes inside the quotes are for the shell over there.
                MappedText inner = Joined(words, i + 1).Trim();
                inner = inner.Text is ['"', .., '"'] && inner.Text.IndexOf('"', 1) == inner.Text.Length - 1 ? inner.Slice(1, inner.Text.Length - 2) : inner;
                ScriptReader.ReadCommands(reading, inner, ShellDialect.PowerShell, Jinja.HasTemplate(inner.Text));
                return;
            }
        }

        // A tool for guests is handed the arguments of a program as one, "/c winrm set …"; so is cmd a script.
        bool isOne = at + 1 < words.Count && words[at + 1].Text.Text is ['/' or '-', ..] and var handed && (handed.Contains(' ', StringComparison.Ordinal) || at + 3 == words.Count);
        MappedText line = isOne ? Joined(words, at) : script.Slice(words[at].Span.Start, words[^1].Span.End - words[at].Span.Start);
        ScriptReader.ReadCommands(reading, line, ShellDialect.Cmd, Jinja.HasTemplate(line.Text));
    }

    // inspec, /opt/inspec/bin/inspec, chef/inspec:5
    private static MappedText? Tool(MappedText word)
    {
        int start = word.Text.LastIndexOf('/') + 1;
        int end = word.Text.IndexOf(':', start) is >= 0 and var colon ? colon : word.Text.Length;
        return word.Text[start..end] is "inspec" or "cinc-auditor" or "bolt" or "cnspec" or "cnquery" ? word.Slice(start, end - start) : null;
    }

    private static MappedText Joined(IReadOnlyList<PosixWord> words, int from) => MappedText.Join([.. words.Skip(from).Select(static word => word.Text)], " ");

    private static string Program(string word)
    {
        string name = word[(word.LastIndexOfAny(['/', '\\']) + 1)..].ToLowerInvariant();
        return name.EndsWith(".exe", StringComparison.Ordinal) || name.EndsWith(".cmd", StringComparison.Ordinal) ? name[..^4] : name;
    }

    [GeneratedRegex(@"\A\s*#!\s*/\S*/(env\s+(-\S+\s+)*)?(ba|z|k|da|a)?sh\b", RegexOptions.CultureInvariant)]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"(\s\\\r?\n\s*-)|<<-?[ \t]*['""]?[A-Za-z_]+['""]?[ \t]*[\r\n>|]|\A\s*(#[^\n]*\n\s*)*(sudo|ssh|sshpass|gcloud|aws|az|govc|vmrun|VBoxManage|docker|podman|bundle|export|set\s+-[eux])\s", RegexOptions.CultureInvariant)]
    private static partial Regex Likely();

    [GeneratedRegex(@"^[ \t]*(\$\w|[A-Z][a-z]+-[A-Z])|`[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PowerShell();

    [GeneratedRegex(@"^\w+=", RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}

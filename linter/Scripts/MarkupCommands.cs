using System;
using System.Collections.Generic;
using WinRM.Lint.Dialects;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Scripts;

/// <summary>The commands in XML: answer files of Windows Setup, scheduled tasks, task sequences, build files.</summary>
internal static class MarkupCommands
{
    private static readonly string[] s_tags = ["<powershell", "<script", "<persist", "<runasloc", "<detach", "<version"];

    // A program that stands apart from its arguments.
    private static readonly HashSet<string> s_programs = new(StringComparer.OrdinalIgnoreCase) { "Command", "FilePath", "Program", "appName", "Executable", "FileName", "Exe" };
    private static readonly HashSet<string> s_arguments = new(StringComparer.OrdinalIgnoreCase) { "Arguments", "args", "ArgumentList", "Parameters", "CommandLineArguments" };

    /// <summary>The text is XML, and no user data of EC2.</summary>
    public static bool IsThere(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        return start is ['<', _, ..] && (char.IsLetter(start[1]) || start[1] is '?' or '!') && !IsTag(start);
    }

    /// <summary>States what the commands describe. Those of one file run one after another.</summary>
    public static void Read(Reading reading, MappedText markup)
    {
        List<MappedText> lines = [];
        MarkupValue? program = null;
        foreach (MarkupValue value in MarkupText.Read(markup, static name => !Prose.IsUnder(name)))
        {
            MappedText text = value.Text.Trim();
            if (s_arguments.Contains(value.Name) && program?.Parent == value.Parent)
            {
                text = MappedText.Join([program.Text.Trim(), text], " ");
            }

            program = s_programs.Contains(value.Name) && text.Text.AsSpan().IndexOfAny('\r', '\n') < 0 ? value : null;
            if (!CommandWords.Begin(text.Text))
            {
                continue;
            }

            if (ShellGuess.Of(text.Text) == ShellDialect.Cmd)
            {
                lines.Add(text);
            }
            else
            {
                ScriptReader.ReadCommands(reading, text, ShellDialect.PowerShell, Jinja.HasTemplate(text.Text));
            }
        }

        MappedText script = MappedText.Join(lines, "\n");
        if (CommandWords.AreIn(script.Text) || script.Text.Contains("-e", StringComparison.OrdinalIgnoreCase))
        {
            ScriptReader.ReadCommands(reading, script, ShellDialect.Cmd, Jinja.HasTemplate(script.Text));
        }
    }

    private static bool IsTag(ReadOnlySpan<char> start)
    {
        foreach (string tag in s_tags)
        {
            if (start.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

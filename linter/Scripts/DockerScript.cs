using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;
using WinRM.Lint.Dialects;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Scripts;

/// <summary>The commands of a Dockerfile: RUN, CMD and ENTRYPOINT, as a line or as a list of words.</summary>
internal static partial class DockerScript
{
    /// <summary>States what they describe.</summary>
    public static void Read(Reading reading)
    {
        MappedText file = MappedText.Whole(reading.File);
        char escape = Escape().Match(file.Text) is { Success: true } match ? match.Groups["escape"].Value[0] : '\\';
        Shell shell = Shell.Cmd;
        foreach (Match instruction in Instructions(escape).Matches(file.Text))
        {
            Group rest = instruction.Groups["rest"];
            MappedText text = file.Slice(rest.Index, rest.Length);
            IReadOnlyList<MappedText> words = Words(reading, text);
            if (instruction.Groups["name"].Value.Equals("SHELL", StringComparison.OrdinalIgnoreCase))
            {
                shell = words.Count > 0 && ShellGuess.Named(words[0].Text) is not Shell.Unknown and var named ? named : Shell.Cmd;
            }
            else if (words.Count > 0)
            {
                WordList.Read(reading, words);
            }
            else
            {
                Read(reading, text.With(Joined(text.Text, escape)), shell);
            }
        }
    }

    private static void Read(Reading reading, MappedText line, Shell shell)
    {
        if (shell == Shell.Posix)
        {
            PosixScript.Read(reading, line);
        }
        else
        {
            ScriptReader.ReadCommands(reading, line, shell == Shell.PowerShell ? ShellDialect.PowerShell : ShellDialect.Cmd, Jinja.HasTemplate(line.Text));
        }
    }

    // ["powershell", "-Command", "…"]
    private static IReadOnlyList<MappedText> Words(Reading reading, MappedText text)
    {
        List<MappedText> words = [];
        if (text.Text.TrimStart().StartsWith('['))
        {
            try
            {
                YamlFile list = YamlReader.Read(new SourceFile(reading.File.Path, text.Text), reading.Limits);
                foreach (YamlNode item in list.Documents is [YamlSequence sequence] ? sequence.Items : [])
                {
                    words.Add(item is YamlScalar scalar ? text.Scalar(scalar) : text.Placed("{{}}", item.Start, 0));
                }
            }
            catch (UnreadableException)
            {
                // Then it is a line that begins with a bracket.
            }
        }

        return words;
    }

    // The line goes on behind the escape; comments in between are passed over.
    private static string Joined(string text, char escape)
    {
        StringBuilder joined = new(text);
        bool isStart = false;
        for (int i = 0; i < text.Length; i++)
        {
            int end = text.IndexOf('\n', i) is >= 0 and var found ? found : text.Length;
            string line = text[i..end];
            int last = line.TrimEnd().Length - 1;
            int blank = isStart && line.TrimStart().StartsWith('#') ? 0 : last >= 0 && line[last] == escape ? last : line.Length;
            for (int k = i + blank; k < Math.Min(end + 1, text.Length); k++)
            {
                joined[k] = ' ';
            }

            isStart = true;
            i = end;
        }

        return joined.ToString();
    }

    private static Regex Instructions(char escape) => escape == '`' ? WithBacktick() : WithBackslash();

    [GeneratedRegex(@"\A(\s*#[^\n]*\n)*?\s*#\s*escape\s*=\s*(?<escape>[`\\])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"^[ \t]*(?<name>RUN|CMD|ENTRYPOINT|SHELL)[ \t]+(?<rest>([^\n\\]|\\[ \t]*\r?\n([ \t]*(#[^\n]*)?\r?\n)*|\\)*)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex WithBackslash();

    [GeneratedRegex(@"^[ \t]*(?<name>RUN|CMD|ENTRYPOINT|SHELL)[ \t]+(?<rest>([^\n`]|`[ \t]*\r?\n([ \t]*(#[^\n]*)?\r?\n)*|`)*)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex WithBacktick();
}

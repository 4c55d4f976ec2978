using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Scripts;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>The modules that run command lines on Windows hosts.</summary>
internal sealed class ScriptModules : IAnsibleModule
{
    private static readonly string[] s_parameters = ["_raw_params", "cmd", "script", "argv"];

    /// <inheritdoc/>
    public bool IsNamed(string name) => name is "win_shell" or "win_powershell" or "win_command" or "raw" or "psexec" or "win_psexec";

    /// <inheritdoc/>
    public void Read(Tree tree, string name, YamlNode arguments, YamlMapping task)
    {
        if (name is "psexec" or "win_psexec")
        {
            // The program and what it is told are one line; win_psexec has both in one, and the path of PsExec beside it.
            YamlMapping? said = arguments as YamlMapping;
            ReadValue(tree, name == "psexec" ? said?["executable"] : said?["command"], ShellDialect.Cmd, name == "psexec" ? said?["arguments"] : null);
            return;
        }

        ShellDialect shell = name == "win_command" || RunsCmd(arguments) || RunsCmd(task["args"]) ? ShellDialect.Cmd : ShellDialect.PowerShell;
        if (arguments is YamlMapping map)
        {
            foreach (string parameter in s_parameters)
            {
                ReadValue(tree, map[parameter], shell);
            }
        }
        else
        {
            ReadValue(tree, arguments, shell);
        }
    }

    private static void ReadValue(Tree tree, YamlNode? value, ShellDialect shell, YamlNode? rest = null)
    {
        MappedText source = MappedText.Whole(tree.Reading.File);
        List<MappedText> words = [];
        foreach (YamlNode word in WordsOf(value).Concat(WordsOf(rest)))
        {
            if (word.Target is YamlScalar scalar)
            {
                tree.Claim(scalar);
                words.Add(source.Scalar(scalar));
            }
        }

        ScriptReader.ReadCommands(tree.Reading, MappedText.Join(words, " "), shell, templated: true);
    }

    private static IEnumerable<YamlNode> WordsOf(YamlNode? value) => value is YamlSequence list ? list.Items : value is null ? [] : [value];

    private static bool RunsCmd(YamlNode? arguments) =>
        arguments is YamlMapping map && map["executable"] is YamlScalar { Value: string executable }
        && (executable.Equals("cmd", StringComparison.OrdinalIgnoreCase) || executable.EndsWith("cmd.exe", StringComparison.OrdinalIgnoreCase));
}

using System;
using System.Collections.Generic;
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
    public bool IsNamed(string name) => name is "win_shell" or "win_powershell" or "win_command" or "raw";

    /// <inheritdoc/>
    public void Read(Tree tree, string name, YamlNode arguments, YamlMapping task)
    {
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

    private static void ReadValue(Tree tree, YamlNode? value, ShellDialect shell)
    {
        MappedText source = MappedText.Whole(tree.Reading.File);
        List<MappedText> words = [];
        foreach (YamlNode word in value is YamlSequence list ? list.Items : value is null ? [] : [value])
        {
            if (word.Target is YamlScalar scalar)
            {
                tree.Claim(scalar);
                words.Add(source.Scalar(scalar));
            }
        }

        ScriptReader.ReadCommands(tree.Reading, MappedText.Join(words, " "), shell, templated: true);
    }

    private static bool RunsCmd(YamlNode? arguments) =>
        arguments is YamlMapping map && map["executable"] is YamlScalar { Value: string executable }
        && (executable.Equals("cmd", StringComparison.OrdinalIgnoreCase) || executable.EndsWith("cmd.exe", StringComparison.OrdinalIgnoreCase));
}

using System;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using WinRM.Rules;
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
        MappedText text = new();
        if (value is YamlScalar line)
        {
            tree.Claim(line);
            text.Add(tree.Reading.File.Text, line);
        }
        else if (value is YamlSequence words)
        {
            foreach (YamlNode word in words.Items)
            {
                if (word.Target is YamlScalar scalar)
                {
                    tree.Claim(scalar);
                    text.Add(tree.Reading.File.Text, scalar);
                }
            }
        }

        string script = text.ToString();
        if (script.Length == 0)
        {
            return;
        }

        foreach (Subject subject in CommandReader.Read(script, 0, script.Length, shell, templated: true))
        {
            tree.Reading.Add(subject.Relocate(location => location is TextSpan span ? new Place(tree.Reading.File, text.Map(span)) : location));
        }
    }

    private static bool RunsCmd(YamlNode? arguments) =>
        arguments is YamlMapping map && map["executable"] is YamlScalar { Value: string executable }
        && (executable.Equals("cmd", StringComparison.OrdinalIgnoreCase) || executable.EndsWith("cmd.exe", StringComparison.OrdinalIgnoreCase));
}

using System;
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
    public void Read(Reading reading, string name, YamlNode arguments, YamlMapping task)
    {
        ShellDialect shell = name == "win_command" || RunsCmd(arguments) || RunsCmd(task["args"]) ? ShellDialect.Cmd : ShellDialect.PowerShell;
        if (arguments is YamlMapping map)
        {
            foreach (string parameter in s_parameters)
            {
                ReadValue(reading, map[parameter], shell);
            }
        }
        else
        {
            ReadValue(reading, arguments, shell);
        }
    }

    private static void ReadValue(Reading reading, YamlNode? value, ShellDialect shell)
    {
        MappedText text = new();
        if (value is YamlScalar line)
        {
            text.Add(reading.File.Text, line);
        }
        else if (value is YamlSequence words)
        {
            foreach (YamlNode word in words.Items)
            {
                if (word.Target is YamlScalar scalar)
                {
                    text.Add(reading.File.Text, scalar);
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
            reading.Add(subject.Relocate(location => location is TextSpan span ? new Place(reading.File, text.Map(span)) : location));
        }
    }

    private static bool RunsCmd(YamlNode? arguments) =>
        arguments is YamlMapping map && map["executable"] is YamlScalar { Value: string executable }
        && (executable.Equals("cmd", StringComparison.OrdinalIgnoreCase) || executable.EndsWith("cmd.exe", StringComparison.OrdinalIgnoreCase));
}

using System;
using System.Linq;
using WinRM.Lint.Hcl;
using WinRM.Lint.Yaml;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Structures;

/// <summary>Scripts that provisioners of Packer and Terraform carry inline, and those that HCL hands to new machines.</summary>
internal sealed class ProvisionerScripts : IStructure
{
    private static readonly string[] s_userData = ["user_data", "user_data_base64", "custom_data", "userdata"];

    /// <inheritdoc/>
    public string Name => "provisioners";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.IsHcl || tree.Spots.Any(static spot => spot.Key == "provisioners");

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots)
        {
            if (spot.Map["inline"] is { } lines)
            {
                CommandLines.Read(tree, lines, ShellOf(TypeOf(spot)));
            }

            foreach (YamlEntry entry in tree.IsHcl ? spot.Map.Entries : [])
            {
                if (entry.Name is { } name && Shell(name, spot, entry.Value) is { } shell)
                {
                    CommandLines.Read(tree, entry.Value, shell);
                }
            }
        }
    }

    private static string TypeOf(Spot spot) => spot.Map["type"] is YamlScalar type ? type.Value : spot.Key;

    // Terraform runs the lines of remote-exec as a batch file on Windows.
    private static ShellDialect ShellOf(string type) => type == "powershell" ? ShellDialect.PowerShell : ShellDialect.Cmd;

    private static ShellDialect? Shell(string key, Spot spot, YamlNode value)
    {
        if (Array.IndexOf(s_userData, key) >= 0)
        {
            return CommandLines.ShellOf(value);
        }

        bool isStart = key.StartsWith("windows-startup-script-", StringComparison.Ordinal) || key.StartsWith("sysprep-specialize-script-", StringComparison.Ordinal);
        return key switch
        {
            "command" when spot.Key == "local-exec" => RunsPowerShell(spot.Map["interpreter"]) ? ShellDialect.PowerShell : ShellDialect.Cmd,
            "commandToExecute" => ShellDialect.Cmd,
            _ when isStart && key.EndsWith("-ps1", StringComparison.Ordinal) => ShellDialect.PowerShell,
            _ when isStart && !key.EndsWith("-url", StringComparison.Ordinal) => ShellDialect.Cmd,
            "description" => null,
            _ => IsScript(value) ? CommandLines.ShellOf(value) : null,
        };
    }

    // Under whatever name a text of many lines is kept: it is a script unless it is data, or one of another shell.
    private static bool IsScript(YamlNode value) => value is YamlScalar { Style: YamlScalarStyle.Literal } text
        && text.Value.AsSpan().TrimStart() is var start && !start.StartsWith("#!") && !start.StartsWith("{") && !start.StartsWith("[");

    private static bool RunsPowerShell(YamlNode? interpreter) =>
        interpreter is YamlSequence { Tag: not HclReader.Expression, Items: [YamlScalar program, ..] }
        && (program.Value.Contains("powershell", StringComparison.OrdinalIgnoreCase) || program.Value.Contains("pwsh", StringComparison.OrdinalIgnoreCase));
}

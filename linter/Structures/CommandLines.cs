using System;
using System.Collections.Generic;
using WinRM.Lint.Hcl;
using WinRM.Lint.Scripts;
using WinRM.Lint.Yaml;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Structures;

/// <summary>Hands the commands in values to the command reader.</summary>
internal static class CommandLines
{
    /// <summary>Reads a value as one script: a text, or a list of lines. Texts that nobody read before are claimed.</summary>
    public static void Read(Tree tree, YamlNode? value, ShellDialect shell)
    {
        MappedText source = MappedText.Whole(tree.Reading.File);
        List<MappedText> lines = [];
        foreach (YamlScalar line in LinesOf(value))
        {
            if (!tree.IsClaimed(line))
            {
                tree.Claim(line);
                lines.Add(source.Scalar(line));
            }
        }

        ScriptReader.Read(tree.Reading, MappedText.Join(lines, "\n"), shell == ShellDialect.PowerShell ? Shell.PowerShell : Shell.Cmd);
    }

    /// <summary>The shell that reads user data: PowerShell, unless its tags name the other one.</summary>
    public static ShellDialect ShellOf(YamlNode? value)
    {
        foreach (YamlScalar line in LinesOf(value))
        {
            if (line.Value.Contains("<script>", StringComparison.OrdinalIgnoreCase) && !line.Value.Contains("<powershell>", StringComparison.OrdinalIgnoreCase))
            {
                return ShellDialect.Cmd;
            }
        }

        return ShellDialect.PowerShell;
    }

    private static IEnumerable<YamlScalar> LinesOf(YamlNode? value)
    {
        if (value is YamlScalar { Tag: not HclReader.Expression } line)
        {
            yield return line;
        }
        else if (value is YamlSequence list)
        {
            // What a function is called with, as in base64encode(<<EOF …), stands one level deeper.
            foreach (YamlNode item in list.Items)
            {
                foreach (YamlNode inner in item.Target is YamlSequence nested ? nested.Items : [item])
                {
                    if (inner.Target is YamlScalar { Tag: not HclReader.Expression } scalar)
                    {
                        yield return scalar;
                    }
                }
            }
        }
    }
}

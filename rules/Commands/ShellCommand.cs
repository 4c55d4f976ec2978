using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>A shell that is started with a command: cmd /c …, powershell -Command …, Invoke-Expression ….</summary>
internal static class ShellCommand
{
    /// <summary>Finds the dialect of the inner command and the word with which it begins; false when the command starts no shell.</summary>
    public static bool TryUnwrap(Command command, out ShellDialect dialect, out int first)
    {
        dialect = command.Name == "cmd" ? ShellDialect.Cmd : ShellDialect.PowerShell;
        first = 0;
        if (command.Name is "invoke-expression" or "iex")
        {
            first = command.Words.Count > 1 && string.Equals(command.Words[1].Text, "-Command", StringComparison.OrdinalIgnoreCase) ? 2 : 1;
            return first < command.Words.Count;
        }

        if (command.Name is not ("cmd" or "powershell" or "pwsh"))
        {
            return false;
        }

        for (int i = 1; i < command.Words.Count && first == 0; i++)
        {
            string option = command.Words[i].Text;
            bool isOption = option.Length > 1 && option[0] is '/' or '-' or '\u2013';
            bool starts = isOption && (dialect == ShellDialect.Cmd
                ? option.EndsWith("c", StringComparison.OrdinalIgnoreCase) || option.EndsWith("k", StringComparison.OrdinalIgnoreCase)
                : "command".StartsWith(option.Substring(1), StringComparison.OrdinalIgnoreCase) || "file".StartsWith(option.Substring(1), StringComparison.OrdinalIgnoreCase));
            first = starts ? i + 1 : !isOption && dialect == ShellDialect.PowerShell && !TakesValue(command.Words[i - 1].Text) ? i : 0;
        }

        return first > 0 && first < command.Words.Count;
    }

    private static bool TakesValue(string option)
    {
        foreach (string name in new[] { "executionpolicy", "ep", "windowstyle", "version", "inputformat", "outputformat", "encodedcommand", "configurationname", "workingdirectory" })
        {
            if (option.Length > 1 && name.StartsWith(option.Substring(1), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

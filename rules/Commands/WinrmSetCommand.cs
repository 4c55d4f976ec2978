using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>winrm set winrm/config/{client|service}[/auth] @{…}.</summary>
internal sealed class WinrmSetCommand : ICommandFamily
{
    public IReadOnlyList<string> Names { get; } = new[] { "winrm" };

    public void Read(Command command, ScriptFacts facts)
    {
        int verb = command.Words.Count > 1 && command.Words[1].Text == "--%" ? 2 : 1;
        if (command.Words.Count < verb + 3 || !IsSet(command.Words[verb].Text))
        {
            return;
        }

        for (int i = verb + 2; i < command.Words.Count; i++)
        {
            ConfigurationTable.Read(command, command.Words[verb + 1], command.Words[i], facts);
        }
    }

    private static bool IsSet(string verb) =>
        string.Equals(verb, "set", StringComparison.OrdinalIgnoreCase) || string.Equals(verb, "s", StringComparison.OrdinalIgnoreCase);
}

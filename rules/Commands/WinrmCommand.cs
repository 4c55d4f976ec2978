using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>winrm.cmd: winrm set winrm/config/… @{…}, and every verb with -r:, which opens a connection.</summary>
internal sealed class WinrmCommand : ICommandFamily
{
    public IReadOnlyList<string> Names { get; } = new[] { "winrm" };

    public void Read(Command command, ScriptFacts facts)
    {
        string? remote = WinrmOptions.Read(command, command.Words.Count, facts);
        int verb = command.Words.Count > 1 && command.Words[1].Text == "--%" ? 2 : 1;
        if (command.Words.Count > verb + 1 && Is(command.Words[verb], "create", "c"))
        {
            Listener.Read(command, command.Words[verb + 1], remote ?? "", facts);
        }

        if (command.Words.Count < verb + 3 || !Is(command.Words[verb], "set", "s"))
        {
            return;
        }

        for (int i = verb + 2; i < command.Words.Count; i++)
        {
            ConfigurationTable.Read(command, command.Words[verb + 1], command.Words[i], facts, remote ?? "");
        }
    }

    private static bool Is(Word verb, string name, string shortName) =>
        string.Equals(verb.Text, name, StringComparison.OrdinalIgnoreCase) || string.Equals(verb.Text, shortName, StringComparison.OrdinalIgnoreCase);
}

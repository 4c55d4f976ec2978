using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>winrs.exe: its options come first, and what follows is the command for the other machine.</summary>
internal sealed class WinrsCommand : ICommandFamily
{
    public IReadOnlyList<string> Names { get; } = new[] { "winrs" };

    public void Read(Command command, ScriptFacts facts)
    {
        int end = 1;
        while (end < command.Words.Count && WinrmOptions.IsOption(command.Words[end]))
        {
            end++;
        }

        WinrmOptions.Read(command, end, facts);
    }
}

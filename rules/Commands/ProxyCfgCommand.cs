using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>ProxyCfg.exe of Windows XP and Server 2003: -p proxy [bypass], -u, -i, -d.</summary>
internal sealed class ProxyCfgCommand : ICommandFamily
{
    public IReadOnlyList<string> Names { get; } = new[] { "proxycfg" };

    public void Read(Command command, ScriptFacts facts)
    {
        for (int i = 1; i < command.Words.Count; i++)
        {
            string option = command.Words[i].Text.Replace('/', '-');
            if (string.Equals(option, "-p", StringComparison.OrdinalIgnoreCase) && i + 1 < command.Words.Count)
            {
                Word? bypass = i + 2 < command.Words.Count ? facts.Resolve(command.Words[i + 2], command) : null;
                MachineProxy.Set(command, ProxyTool.ProxyCfg, facts.Resolve(command.Words[i + 1], command), bypass, facts);
            }
            else if (string.Equals(option, "-d", StringComparison.OrdinalIgnoreCase))
            {
                MachineProxy.Reset(command, command.Words[i], facts);
            }
            else if (string.Equals(option, "-u", StringComparison.OrdinalIgnoreCase) || string.Equals(option, "-i", StringComparison.OrdinalIgnoreCase))
            {
                MachineProxy.Copy(command, ProxyTool.ProxyCfg, command.Words[i], facts);
            }
        }
    }
}

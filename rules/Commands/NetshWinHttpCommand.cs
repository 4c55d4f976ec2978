using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Rules.Commands;

/// <summary>netsh winhttp set proxy, reset proxy, import proxy and set advproxy.</summary>
internal sealed class NetshWinHttpCommand : ICommandFamily
{
    private const string Bypass = "bypass-list=";

    public IReadOnlyList<string> Names { get; } = new[] { "netsh" };

    public void Read(Command command, ScriptFacts facts)
    {
        // Words may be abbreviated to what is unique, and come after netsh's own options.
        int context = command.Words.Skip(1).Select(static (word, i) => (word, i)).FirstOrDefault(static entry => IsWord(entry.word, "winhttp", 4)).i + 1;
        if (context + 2 >= command.Words.Count || !IsWord(command.Words[context], "winhttp", 4))
        {
            return;
        }

        Word verb = command.Words[context + 1];
        if (IsWord(command.Words[context + 2], "advproxy", 2))
        {
            if (IsWord(verb, "set", 2))
            {
                AdvancedProxySettings.Read(command, context + 3, facts);
            }

            return;
        }

        if (!IsWord(command.Words[context + 2], "proxy", 2))
        {
            return;
        }

        if (IsWord(verb, "set", 2))
        {
            // Named arguments come in any order.
            ILookup<bool, Word> values = command.Words.Skip(context + 3).ToLookup(static word => word.Text.StartsWith(Bypass, StringComparison.OrdinalIgnoreCase));
            if (values[false].Any())
            {
                Word list = facts.Resolve(Value(values[false].First(), "proxy-server="), command);
                Word? bypass = values[true].Any() ? facts.Resolve(Value(values[true].First(), Bypass), command)
                    : values[false].ElementAtOrDefault(1) is { } second ? facts.Resolve(second, command) : null;
                MachineProxy.Set(command, ProxyTool.Netsh, list, bypass, facts);
            }
        }
        else if (IsWord(verb, "reset", 1))
        {
            MachineProxy.Reset(command, verb, facts);
        }
        else if (IsWord(verb, "import", 2))
        {
            MachineProxy.Copy(command, ProxyTool.Netsh, command.Words[command.Words.Count - 1], facts);
        }
    }

    private static bool IsWord(Word word, string full, int least) =>
        word.Text.Length >= least && full.StartsWith(word.Text, StringComparison.OrdinalIgnoreCase);

    // name="value" and value are the same.
    private static Word Value(Word word, string name)
    {
        if (!word.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase) || word.Text.Length == name.Length)
        {
            return word;
        }

        return word.From(name.Length);
    }
}

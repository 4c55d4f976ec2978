using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Rules.Commands;

/// <summary>A function or cmdlet that runs a command line which it is handed as text: Invoke-VMScript -ScriptText '…', or one that the script defines.</summary>
internal static class RunnerCommand
{
    private static readonly string[] s_verbs = { "invoke", "run", "exec", "execute", "call" };

    // What they are handed is an address or data.
    private static readonly HashSet<string> s_others = new(StringComparer.Ordinal) { "invoke-webrequest", "invoke-restmethod", "invoke-item", "invoke-history", "invoke-pester" };

    private static readonly HashSet<string> s_parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "-command", "-commands", "-commandline", "-cmd", "-cmdline", "-script", "-scripttext", "-scriptstring", "-scriptblock", "-expression",
    };

    /// <summary>The texts that the command runs; none when its name does not say that it runs something.</summary>
    public static IEnumerable<Word> Texts(Command command, ScriptFacts facts)
    {
        if (!Runs(command.Name) || s_others.Contains(command.Name))
        {
            yield break;
        }

        // The first one needs no name.
        for (int i = 1; i < command.Words.Count; i++)
        {
            if (i == 1 || s_parameters.Contains(command.Words[i - 1].Text))
            {
                Word word = facts.Resolve(command.Words[i], command);
                foreach (Word text in word.Kind == WordKind.Array ? word.Items : new[] { word })
                {
                    if (text is { Kind: WordKind.Text, IsQuoted: true })
                    {
                        yield return text;
                    }
                }
            }
        }
    }

    // Run, Invoke-Something, run_something, ExecuteCommand.
    private static bool Runs(string name) => s_verbs.Any(verb =>
        name.StartsWith(verb, StringComparison.Ordinal) && (name.Length == verb.Length || name[verb.Length] is '-' or '_' || name.EndsWith("command", StringComparison.Ordinal)));
}

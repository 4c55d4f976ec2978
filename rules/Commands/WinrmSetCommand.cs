using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>winrm set winrm/config/{client|service}[/auth] @{…}.</summary>
internal sealed class WinrmSetCommand : ICommandFamily
{
    public IReadOnlyList<string> Names { get; } = new[] { "winrm" };

    public void Read(Command command, ScriptFacts facts)
    {
        if (command.Words.Count < 4 || !IsSet(command.Words[1].Text))
        {
            return;
        }

        string[] path = Resource(command.Words[2].Text).Split('/');
        if (path.Length is not (1 or 2) || ConfigurationKeys.Side(path[0]) is not { } side || (path.Length == 2 && !IsAuth(path[1])))
        {
            return;
        }

        for (int i = 3; i < command.Words.Count; i++)
        {
            Word table = facts.Resolve(command.Words[i]);
            if (!Hashtable.IsTable(table))
            {
                continue;
            }

            foreach (HashtableEntry entry in Hashtable.Read(table))
            {
                if (ConfigurationKeys.Find(path.Length == 2, entry.Key) is { } setting && Word.TryTruth(entry.Value, out int? value))
                {
                    facts.Configure(command, side, "", setting, value, entry.ValueSpan);
                }
            }
        }
    }

    private static bool IsSet(string verb) =>
        string.Equals(verb, "set", StringComparison.OrdinalIgnoreCase) || string.Equals(verb, "s", StringComparison.OrdinalIgnoreCase);

    private static bool IsAuth(string part) => string.Equals(part, "auth", StringComparison.OrdinalIgnoreCase);

    // What follows winrm/config/ or the full URI that it abbreviates.
    private static string Resource(string text)
    {
        int at = text.IndexOf("/config/", StringComparison.OrdinalIgnoreCase);
        return at < 0 || text.IndexOf('?') >= 0 ? "" : text.Substring(at + "/config/".Length).TrimEnd('/');
    }
}

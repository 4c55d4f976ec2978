using System;

namespace WinRM.Rules.Commands;

/// <summary>Reads a resource such as winrm/config/service together with a table of values for it.</summary>
internal static class ConfigurationTable
{
    private static readonly char[] s_slash = { '/' };

    /// <summary>States what the entries of a table write.</summary>
    public static void Read(Command command, Word resource, Word table, ScriptFacts facts, string host = "")
    {
        string text = facts.Resolve(resource, command).Text;
        table = facts.Resolve(table, command);
        int at = text.IndexOf("/config", StringComparison.OrdinalIgnoreCase);
        bool isOpen = text.Length == 1 && text[0] == Endpoint.Hole;
        if ((at < 0 && !isOpen) || text.IndexOf('?') >= 0 || !Hashtable.IsTable(table))
        {
            return;
        }

        string outer = isOpen ? text : text.Substring(at + "/config".Length);
        foreach (HashtableEntry entry in Hashtable.Read(table))
        {
            string[] path = (outer + "/" + entry.Key).Split(s_slash, StringSplitOptions.RemoveEmptyEntries);
            if (ConfigurationKeys.Find(path) is not { } key)
            {
                continue;
            }

            if (entry.Value.Length > 0 && entry.Value[0] == '$' && facts.Resolve(new Word(WordKind.Variable, entry.Value.Substring(1), entry.ValueSpan, false, 0, null), command) is { Kind: WordKind.Text } value)
            {
                if (ConfigurationKeys.TryValue(key.Setting, value.Text, out int? resolved))
                {
                    facts.Configure(command, key.Side, host, key.Setting, resolved, value.TextSpan);
                }
            }
            else if (ConfigurationKeys.TryValue(key.Setting, entry.Value, out int? truth))
            {
                facts.Configure(command, key.Side, host, key.Setting, truth, entry.ValueSpan);
            }
        }
    }
}

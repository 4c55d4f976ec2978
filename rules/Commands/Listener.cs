using System;

namespace WinRM.Rules.Commands;

/// <summary>The creation of a listener: winrm/config/Listener?Address=*+Transport=HTTP.</summary>
internal static class Listener
{
    private const string Transport = "Transport=";

    /// <summary>States the listener that a resource with selectors names.</summary>
    public static void Read(Command command, Word resource, string host, ScriptFacts facts)
    {
        string text = resource.Text;
        int at = text.IndexOf(Transport, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || text.IndexOf("config/listener?", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return;
        }

        int start = at + Transport.Length;
        int end = text.IndexOf('+', start);
        end = end < 0 ? text.Length : end;
        State(command, text.Substring(start, end - start), resource.SpanOf(start, end - start), host, facts);
    }

    /// <summary>States the listener that a table of selectors names.</summary>
    public static void ReadSelectors(Command command, Word selectors, string host, ScriptFacts facts)
    {
        if (!Hashtable.IsTable(selectors))
        {
            return;
        }

        foreach (HashtableEntry entry in Hashtable.Read(selectors))
        {
            if (string.Equals(entry.Key, "Transport", StringComparison.OrdinalIgnoreCase))
            {
                State(command, entry.Value, entry.ValueSpan, host, facts);
            }
        }
    }

    /// <summary>States a listener by its transport.</summary>
    public static void State(Command command, string transport, TextSpan place, string host, ScriptFacts facts)
    {
        int? isHttp = string.Equals(transport, "HTTP", StringComparison.OrdinalIgnoreCase) ? 1 : string.Equals(transport, "HTTPS", StringComparison.OrdinalIgnoreCase) ? 0 : null;
        facts.Configure(command, SubjectKind.ServiceConfiguration, host, Settings.HttpListener, isHttp, place);
    }
}

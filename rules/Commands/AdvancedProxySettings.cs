using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace WinRM.Rules.Commands;

/// <summary>The JSON behind <c>netsh winhttp set advproxy … settings=</c>, in whatever way a shell has it quoted.</summary>
internal static class AdvancedProxySettings
{
    private const string Name = "settings=";

    // Nobody writes longer ones.
    private const int MaxLength = 4096;

    // "Key":"value", \"Key\":\"value\", Key:true
    private static readonly Regex s_member = new(@"[{,][\s""\\`']*(?<key>\w+)[\s""\\`']*:[\s""\\`']*(?<value>[^""\\`',}]*)", RegexOptions.CultureInvariant);

    /// <summary>States the proxy that the settings name.</summary>
    /// <param name="command">The command.</param>
    /// <param name="first">Its first argument.</param>
    /// <param name="facts">Takes the proxy.</param>
    public static void Read(Command command, int first, ScriptFacts facts)
    {
        int at = first;
        while (at < command.Words.Count && !command.Words[at].Text.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
        {
            at++;
        }

        if (at == command.Words.Count)
        {
            return;
        }

        // Without quotes around it a blank ends a word, and the next one goes on.
        Word settings = command.Words[at].Text.Length > Name.Length ? facts.Resolve(command.Words[at].From(Name.Length), command) : command.Words[at];
        WordBuilder all = new();
        foreach (Word word in new[] { settings }.Concat(command.Words.Skip(at + 1)))
        {
            for (int i = 0; i < word.Text.Length && all.Length < MaxLength; i++)
            {
                all.Add(word.Text[i], word.SpanOf(i, 1).Start);
            }
        }

        Word text = all.ToWord(settings.Span.Start, command.Span.End, isQuoted: true);
        ILookup<string, Group> members = s_member.Matches(text.Text).Cast<Match>().ToLookup(static member => member.Groups["key"].Value, static member => member.Groups["value"], StringComparer.OrdinalIgnoreCase);
        if (members["AutoDetect"].FirstOrDefault() is { } detect && detect.Value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            MachineProxy.Detect(command, text.SpanOf(detect.Index, detect.Length), facts);
        }
        else if (members["Proxy"].FirstOrDefault() is { Length: > 0 } list)
        {
            MachineProxy.Set(command, ProxyTool.Netsh, Part(text, list), members["ProxyBypass"].FirstOrDefault() is { } bypass ? Part(text, bypass) : null, facts);
        }
    }

    private static Word Part(Word text, Group group)
    {
        WordBuilder part = new();
        for (int i = 0; i < group.Length; i++)
        {
            part.Add(group.Value[i], text.SpanOf(group.Index + i, 1).Start);
        }

        TextSpan span = group.Length > 0 ? text.SpanOf(group.Index, group.Length) : text.Span;
        return part.ToWord(span.Start, span.End, isQuoted: true);
    }
}

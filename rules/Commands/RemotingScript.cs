using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>ConfigureRemotingForAnsible.ps1: it enables Basic on the service unless it is told not to.</summary>
internal sealed class RemotingScript : ICommandFamily
{
    private const string FileName = "ConfigureRemotingForAnsible.ps1";

    // How far back the beginning of a pipeline is looked for.
    private const int MaxPipeline = 4096;

    private static readonly char[] s_ends = { '\n', '\r', ';' };

    public IReadOnlyList<string> Names { get; } = new[] { "configureremotingforansible.ps1", "configureremotingforansible" };

    public void Read(Command command, ScriptFacts facts)
    {
        bool refuses = false;
        bool delegates = false;
        for (int i = 1; i < command.Words.Count; i++)
        {
            refuses |= IsSwitch(command.Words[i], "-DisableBasicAuth");
            delegates |= IsSwitch(command.Words[i], "-EnableCredSSP");
        }

        State(command, command.Span, !refuses, delegates, facts);
    }

    /// <summary>Reads a command that runs text which it was handed: Invoke-Expression, or a script block made of text.</summary>
    /// <param name="command">The command.</param>
    /// <param name="text">The text in which it stands.</param>
    /// <param name="facts">Takes what it states.</param>
    public static void ReadText(Command command, string text, ScriptFacts facts)
    {
        string run;
        if (command.Name is "invoke-expression" or "iex")
        {
            run = command.Words.Count == 1 ? Pipeline(text, command.Span.Start) : IsRead(command) ? "" : Raw(text, command.Span);
        }
        else if (command.Words[0].Text.EndsWith("scriptblock]::Create", StringComparison.OrdinalIgnoreCase))
        {
            // What the block is given stands behind it.
            int end = text.IndexOfAny(s_ends, Math.Min(command.Span.End, text.Length));
            run = Raw(text, new TextSpan(command.Span.Start, (end < 0 ? text.Length : end) - command.Span.Start));
        }
        else
        {
            return;
        }

        if (Mentions(run, command, text, facts))
        {
            State(command, command.Words[0].Span, !Contains(run, "-DisableBasicAuth"), Contains(run, "-EnableCredSSP"), facts);
        }
    }

    // Text that stands there is read as a script of its own.
    private static bool IsRead(Command command) => command.Words[command.Words.Count - 1] is { Kind: WordKind.Text } word && Contains(word.Text, FileName);

    // The name stands in what is run, or in a variable that stands there.
    private static bool Mentions(string run, Command command, string text, ScriptFacts facts)
    {
        if (Contains(run, FileName))
        {
            return true;
        }

        for (int i = run.IndexOf('$'); i >= 0; i = run.IndexOf('$', i + 1))
        {
            int start = i + 1 < run.Length && run[i + 1] == '{' ? i + 2 : i + 1;
            int end = start;
            while (end < run.Length && (char.IsLetterOrDigit(run[end]) || run[end] is '_' or ':'))
            {
                end++;
            }

            if (end > start)
            {
                Word word = new(WordKind.Variable, run.Substring(start, end - start), command.Span, false, 0, null);
                Word value = facts.Resolve(word, command);
                if (!ReferenceEquals(value, word) && (Contains(value.Text, FileName) || Contains(Raw(text, value.Span), FileName)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void State(Command command, TextSpan place, bool enablesBasic, bool delegates, ScriptFacts facts)
    {
        facts.Configure(command, SubjectKind.ServiceConfiguration, "", Settings.OffersBasic, enablesBasic ? 1 : 0, place);
        if (delegates)
        {
            facts.Configure(command, SubjectKind.ServiceConfiguration, "", Settings.OffersCredSsp, 1, place);
        }
    }

    private static string Pipeline(string text, int end)
    {
        int bar = end - 1;
        while (bar >= 0 && ScriptLexer.IsBlank(text[bar]))
        {
            bar--;
        }

        if (bar < 1 || text[bar] != '|')
        {
            return "";
        }

        int start = text.LastIndexOfAny(s_ends, bar - 1, Math.Min(bar, MaxPipeline));
        return text.Substring(start + 1, bar - start - 1);
    }

    private static string Raw(string text, TextSpan span) =>
        span.Start >= 0 && span.End <= text.Length ? text.Substring(span.Start, span.Length) : "";

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    // -Name, or -Name:$true
    private static bool IsSwitch(Word word, string name) =>
        word.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && !word.Text.EndsWith("$false", StringComparison.OrdinalIgnoreCase);
}

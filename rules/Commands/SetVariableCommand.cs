using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>set NAME=value of batch files, where the value is one word, or a program behind call.</summary>
internal sealed class SetVariableCommand : ICommandFamily
{
    public IReadOnlyList<string> Names { get; } = new[] { "set" };

    public void Read(Command command, ScriptFacts facts)
    {
        if (command.Words.Count < 2 || command.Words[1] is not { Kind: WordKind.Text } first || first.Text.IndexOf('=') is not (> 0 and var equals))
        {
            return;
        }

        string start = first.Text.Substring(equals + 1);
        Word? value = command.Words.Count == 2 ? new Word(WordKind.Text, start, first.Span, first.IsQuoted, first.Span.End - start.Length, null)
            : command.Words.Count == 3 && string.Equals(start, "call", StringComparison.OrdinalIgnoreCase) ? command.Words[2]
            : null;
        if (value is not null)
        {
            facts.Assign(first.Text.Substring(0, equals), new Command(new[] { value }, command.Block, isExpression: true));
        }
    }
}

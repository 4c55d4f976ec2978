using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>The variables of a script, as far as their values are written in it.</summary>
internal sealed class Variables
{
    private static readonly string[] s_scopes = { "script:", "global:", "local:", "private:", "using:", "variable:" };

    private readonly Dictionary<string, (Word Value, Block Block)> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A variable takes the value or the result of a command.</summary>
    public void Assign(string name, Command command)
    {
        Word value = command.IsExpression
            ? Resolve(command.Words[0], command.Block)
            : new Word(WordKind.Result, Word.HoleMark.ToString(), command.Span, true, command.Span.Start, null) { Commands = new[] { command } };
        _values[Plain(name)] = (value, command.Block);
    }

    /// <summary>
    /// The word, or the value of the variable that it names, or the text with the values of the variables in it. A value that was
    /// given on some path only is not known on the others.
    /// </summary>
    public Word Resolve(Word word, Block block) =>
        word.VariableName is { } name ? Find(name, block) ?? word
        : word is { Kind: WordKind.Text, Holes: not null } && _values.Count > 0 ? word.Filled(inner => Find(inner, block))
        : word;

    private Word? Find(string name, Block block) =>
        _values.TryGetValue(Plain(name), out (Word Value, Block Block) variable) && variable.Block.Contains(block) ? variable.Value : null;

    private static string Plain(string name)
    {
        foreach (string scope in s_scopes)
        {
            if (name.StartsWith(scope, StringComparison.OrdinalIgnoreCase))
            {
                return name.Substring(scope.Length);
            }
        }

        return name;
    }
}

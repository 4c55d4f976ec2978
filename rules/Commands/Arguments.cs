using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>The arguments of a cmdlet, bound to its parameters: abbreviations, -Name:value, switches, positions.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, Word> _bound = new(StringComparer.OrdinalIgnoreCase);

    private Arguments()
    {
    }

    /// <summary>The argument of a parameter, or null; a switch that is given has its own word.</summary>
    public Word? this[string parameter] => _bound.TryGetValue(parameter, out Word? word) ? word : null;

    /// <summary>Binds the words after the command's name.</summary>
    /// <param name="command">The command.</param>
    /// <param name="positional">Parameters that take a value, those with a position first and in its order.</param>
    /// <param name="positions">How many of them have a position.</param>
    /// <param name="switches">Parameters without a value.</param>
    public static Arguments Bind(Command command, IReadOnlyList<string> positional, int positions, IReadOnlyList<string> switches)
    {
        Arguments arguments = new();
        int position = 0;
        for (int i = 1; i < command.Words.Count; i++)
        {
            Word word = command.Words[i];
            if (!IsParameter(word, out string name, out int valueAt))
            {
                while (position < positions && arguments[positional[position]] is not null)
                {
                    position++;
                }

                if (position < positions)
                {
                    arguments._bound[positional[position++]] = word;
                }
            }
            else if (Find(name, positional) is { } parameter)
            {
                Word? value = valueAt > 0 ? Part(word, valueAt) : i + 1 < command.Words.Count ? command.Words[++i] : null;
                if (value is not null)
                {
                    arguments._bound[parameter] = value;
                }
            }
            else if (Find(name, switches) is { } flag)
            {
                arguments._bound[flag] = valueAt > 0 ? Part(word, valueAt) : word;
            }
        }

        return arguments;
    }

    private static Word Part(Word word, int start)
    {
        int length = word.Text.Length - start;
        TextSpan span = word.SpanOf(start, length);
        return new Word(WordKind.Text, word.Text.Substring(start), span, false, span.Start, null);
    }

    private static bool IsParameter(Word word, out string name, out int valueAt)
    {
        name = "";
        valueAt = 0;
        if (word.IsQuoted || word.Kind != WordKind.Text || word.Text.Length < 2 || "-\u2013\u2014\u2015".IndexOf(word.Text[0]) < 0 || !char.IsLetter(word.Text[1]))
        {
            return false;
        }

        int colon = word.Text.IndexOf(':');
        valueAt = colon > 0 && colon + 1 < word.Text.Length ? colon + 1 : 0;
        name = colon > 0 ? word.Text.Substring(1, colon - 1) : word.Text.Substring(1);
        return true;
    }

    // PowerShell accepts any prefix that is not ambiguous; the first that fits is near enough for names listed in full.
    private static string? Find(string name, IReadOnlyList<string> parameters)
    {
        string? found = null;
        foreach (string parameter in parameters)
        {
            if (string.Equals(parameter, name, StringComparison.OrdinalIgnoreCase))
            {
                return parameter;
            }

            found ??= parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? parameter : null;
        }

        return found;
    }
}

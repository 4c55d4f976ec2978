using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>The arguments of a cmdlet, bound to its parameters: abbreviations, -Name:value, switches, positions, splatting.</summary>
internal sealed class Arguments
{
    // What every cmdlet takes, with the aliases.
    private static readonly string[] s_commonValues =
    {
        "ErrorAction", "ea", "WarningAction", "wa", "InformationAction", "infa", "ProgressAction", "proga", "ErrorVariable", "ev",
        "WarningVariable", "wv", "InformationVariable", "iv", "OutVariable", "ov", "OutBuffer", "ob", "PipelineVariable", "pv",
    };

    private static readonly string[] s_commonSwitches = { "Verbose", "vb", "Debug", "db", "WhatIf", "wi", "Confirm", "cf" };

    private readonly Dictionary<string, Word> _bound = new(StringComparer.OrdinalIgnoreCase);

    private Arguments()
    {
    }

    /// <summary>Some parameters come from a variable that cannot be seen.</summary>
    public bool HasUnseen { get; private set; }

    /// <summary>The argument of a parameter, or null; a switch that is given has its own word.</summary>
    public Word? this[string parameter] => _bound.TryGetValue(parameter, out Word? word) ? word : null;

    /// <summary>Binds the words after the command's name.</summary>
    /// <param name="command">The command.</param>
    /// <param name="facts">The values of variables.</param>
    /// <param name="values">Parameters that take a value, those with a position first and in its order.</param>
    /// <param name="positions">How many of them have a position.</param>
    /// <param name="switches">Parameters without a value.</param>
    public static Arguments Bind(Command command, ScriptFacts facts, IReadOnlyList<string> values, int positions, IReadOnlyList<string> switches)
    {
        Arguments arguments = new();
        List<Word> free = new();
        for (int i = 1; i < command.Words.Count; i++)
        {
            Word word = command.Words[i];
            if (word.Kind == WordKind.Splat)
            {
                arguments.Splat(word, facts.Resolve(new Word(WordKind.Variable, word.Text, word.Span, false, 0, null), command), values, switches);
            }
            else if (!IsParameter(word, out string name, out int valueAt))
            {
                free.Add(word);
            }
            else if (Find(name, switches, s_commonSwitches, values, s_commonValues) is not { } parameter)
            {
                continue;
            }
            else if (Contains(switches, parameter) || Contains(s_commonSwitches, parameter))
            {
                arguments._bound[parameter] = valueAt > 0 ? word.From(valueAt) : EndsInColon(word) && i + 1 < command.Words.Count ? command.Words[++i] : word;
            }
            else if (valueAt > 0 || i + 1 < command.Words.Count)
            {
                arguments._bound[parameter] = valueAt > 0 ? word.From(valueAt) : command.Words[++i];
            }
        }

        int position = 0;
        foreach (Word word in free)
        {
            while (position < positions && arguments[values[position]] is not null)
            {
                position++;
            }

            if (position < positions)
            {
                arguments._bound[values[position++]] = word;
            }
        }

        return arguments;
    }

    /// <summary>Is a switch on? Null when it cannot be known; false when it was not given.</summary>
    public int? Switch(string name, ScriptFacts facts, Command command)
    {
        if (this[name] is not { } word)
        {
            return 0;
        }

        return IsParameter(word, out _, out int valueAt) && valueAt == 0 ? 1 : facts.Resolve(word, command).TryTruth(out int? value) ? value : null;
    }

    private void Splat(Word splat, Word table, IReadOnlyList<string> values, IReadOnlyList<string> switches)
    {
        HasUnseen |= table.Kind != WordKind.Hashtable;
        foreach (KeyValuePair<string, Word> entry in table.Entries)
        {
            if (Find(entry.Key, switches, s_commonSwitches, values, s_commonValues) is { } parameter)
            {
                _bound[parameter] = entry.Value;
            }
        }
    }

    private static bool EndsInColon(Word word) => word.Text[word.Text.Length - 1] == ':';

    private static bool IsParameter(Word word, out string name, out int valueAt)
    {
        name = "";
        valueAt = 0;
        if (word.IsQuoted || word.Kind != WordKind.Text || word.Text.Length < 2 || !ScriptLexer.IsDash(word.Text[0]) || !char.IsLetter(word.Text[1]))
        {
            return false;
        }

        int colon = word.Text.IndexOf(':');
        valueAt = colon > 0 && colon + 1 < word.Text.Length ? colon + 1 : 0;
        name = colon > 0 ? word.Text.Substring(1, colon - 1) : word.Text.Substring(1);
        return true;
    }

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (string other in names)
        {
            if (ReferenceEquals(other, name))
            {
                return true;
            }
        }

        return false;
    }

    // PowerShell accepts any prefix that is not ambiguous; the first that fits is near enough for names listed in full.
    private static string? Find(string name, params IReadOnlyList<string>[] lists)
    {
        string? found = null;
        foreach (IReadOnlyList<string> list in lists)
        {
            foreach (string parameter in list)
            {
                if (string.Equals(parameter, name, StringComparison.OrdinalIgnoreCase))
                {
                    return parameter;
                }

                found ??= parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? parameter : null;
            }
        }

        return found;
    }
}

using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>The arguments of a cmdlet, bound to its parameters: abbreviations, aliases, -Name:value, switches, positions, splatting.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, Word> _bound = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _positional = new(StringComparer.OrdinalIgnoreCase);

    private Arguments()
    {
    }

    /// <summary>Some parameters come from a variable that cannot be seen.</summary>
    public bool HasUnseen { get; private set; }

    /// <summary>The argument of a parameter, or null; a switch that is given has its own word.</summary>
    public Word? this[string parameter] => _bound.TryGetValue(parameter, out Word? word) ? word : null;

    /// <summary>The argument was given by its position, without the parameter's name.</summary>
    public bool IsPositional(string parameter) => _positional.Contains(parameter);

    /// <summary>Binds the words after the command's name.</summary>
    /// <param name="command">The command.</param>
    /// <param name="facts">The values of variables.</param>
    /// <param name="signature">The parameters.</param>
    public static Arguments Bind(Command command, ScriptFacts facts, CmdletSignature signature)
    {
        Arguments arguments = new();
        List<Word> free = new();
        for (int i = 1; i < command.Words.Count; i++)
        {
            Word word = command.Words[i];
            if (word.Kind == WordKind.Splat)
            {
                arguments.Splat(facts.Resolve(new Word(WordKind.Variable, word.Text, word.Span, false, 0, null), command), signature);
            }
            else if (!IsParameter(word, out string name, out int valueAt))
            {
                free.Add(word);
            }
            else if (signature.Find(name) is { } parameter)
            {
                // -Name:value, -Name: value, -Name value, and a switch alone.
                bool takesNext = valueAt == 0 && i + 1 < command.Words.Count && (!parameter.IsSwitch || word.Text[word.Text.Length - 1] == ':');
                Word? value = valueAt > 0 ? word.From(valueAt) : takesNext ? command.Words[++i] : parameter.IsSwitch ? word : null;
                if (value is not null)
                {
                    arguments._bound[parameter.Name] = value;
                }
            }
        }

        arguments.BindPositions(free, signature);
        return arguments;
    }

    /// <summary>Is a switch on? Null when it cannot be known; off when it was not given.</summary>
    public int? Switch(string name, ScriptFacts facts, Command command)
    {
        if (this[name] is not { } word)
        {
            return 0;
        }

        return IsParameter(word, out _, out int valueAt) && valueAt == 0 ? 1 : facts.Resolve(word, command).TryTruth(out int? value) ? value : null;
    }

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

    private void Splat(Word table, CmdletSignature signature)
    {
        HasUnseen |= table.Kind != WordKind.Hashtable;
        foreach (KeyValuePair<string, Word> entry in table.Entries)
        {
            if (signature.Find(entry.Key) is { } parameter)
            {
                _bound[parameter.Name] = entry.Value;
            }
        }
    }

    private void BindPositions(List<Word> free, CmdletSignature signature)
    {
        int position = 0;
        foreach (Word word in free)
        {
            while (position < signature.Positions.Count && this[signature.Positions[position]] is not null)
            {
                position++;
            }

            if (position < signature.Positions.Count)
            {
                _positional.Add(signature.Positions[position]);
                _bound[signature.Positions[position++]] = word;
            }
        }
    }
}

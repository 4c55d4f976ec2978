using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Reads the commands that configure or use WinRM out of script text.</summary>
public static class CommandReader
{
    private const int MaxShells = 4;

    private static readonly IReadOnlyList<ICommandFamily> s_families = new ICommandFamily[]
    {
        new WinrmCommand(), new WinrsCommand(), new SessionCommand(), new SessionOptionCommand(), new RegistryCommand(), new SetItemCommand(), new NewItemCommand(), new SetLocationCommand(), new NetshWinHttpCommand(), new ProxyCfgCommand(),
    };

    private static readonly Dictionary<string, ICommandFamily> s_byName = ByName();

    /// <summary>
    /// The subjects that the commands in a stretch of text describe. Every location, of facts and of subjects, is a
    /// <see cref="TextSpan"/> in <paramref name="text"/>.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">First code unit to read.</param>
    /// <param name="length">Number of code units to read.</param>
    /// <param name="dialect">The shell that will read the text.</param>
    /// <param name="templated">Double braces stand for a value that is filled in later, as in Jinja.</param>
    public static IReadOnlyList<Subject> Read(string text, int start, int length, ShellDialect dialect, bool templated = false)
    {
        ScriptFacts facts = new();
        ReadAll(ScriptLexer.Split(text, start, length, dialect, templated), facts, templated, 0);
        return facts.ToSubjects();
    }

    private static void ReadAll(IReadOnlyList<Command> commands, ScriptFacts facts, bool templated, int shells)
    {
        foreach (Command command in commands)
        {
            if (command.Target is { } target)
            {
                facts.Assign(target.Text, command);
            }

            if (!command.IsExpression)
            {
                ReadCommand(command, facts, templated, shells);
            }
        }
    }

    private static void ReadCommand(Command command, ScriptFacts facts, bool templated, int shells)
    {
        command = CommandPrefix.Skip(command);
        if (s_byName.TryGetValue(command.Name, out ICommandFamily? family))
        {
            family.Read(command, facts);
            return;
        }

        if (shells >= MaxShells)
        {
            return;
        }

        if (StartProcessCommand.Unwrap(command, facts) is { } started)
        {
            ReadCommand(started, facts, templated, shells + 1);
        }
        else if (ShellCommand.TryUnwrap(command, out ShellDialect dialect, out int first))
        {
            Command inner = command.Skip(first);
            Word script = facts.Resolve(inner.Words[0], command);
            if (inner.Words.Count > 1)
            {
                ReadCommand(inner, facts, templated, shells + 1);
            }
            else if (script.Kind == WordKind.Text)
            {
                ScriptFacts inside = facts.Inside(script);
                ReadAll(ScriptLexer.Split(script.Text, 0, script.Text.Length, dialect, templated, command.Block), inside, templated, shells + 1);
                inside.End();
            }
        }
    }

    private static Dictionary<string, ICommandFamily> ByName()
    {
        Dictionary<string, ICommandFamily> names = new(StringComparer.Ordinal);
        foreach (ICommandFamily family in s_families)
        {
            foreach (string name in family.Names)
            {
                names.Add(name, family);
            }
        }

        return names;
    }
}

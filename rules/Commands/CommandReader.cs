using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Reads the commands that configure or use WinRM out of script text.</summary>
public static class CommandReader
{
    private const int MaxShells = 4;

    private static readonly IReadOnlyList<ICommandFamily> s_families = new ICommandFamily[]
    {
        new WinrmSetCommand(), new SetItemCommand(), new SetLocationCommand(), new NetshWinHttpCommand(), new ProxyCfgCommand(),
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
    public static IReadOnlyList<Subject> Read(string text, int start, int length, ShellDialect dialect, bool templated = false) =>
        Read(text, start, length, dialect, templated, 0);

    private static IReadOnlyList<Subject> Read(string text, int start, int length, ShellDialect dialect, bool templated, int shells)
    {
        ScriptFacts facts = new();
        foreach (Command command in ScriptLexer.Split(text, start, length, dialect, templated))
        {
            ReadCommand(command, facts, templated, shells);
        }

        return facts.ToSubjects();
    }

    private static void ReadCommand(Command command, ScriptFacts facts, bool templated, int shells)
    {
        if (command.Target is { } target)
        {
            facts.Assign(target.Text, command);
        }

        if (command.IsExpression)
        {
            return;
        }

        command = CommandPrefix.Skip(command);
        if (s_byName.TryGetValue(command.Name, out ICommandFamily? family))
        {
            family.Read(command, facts);
        }
        else if (shells < MaxShells && ShellCommand.TryUnwrap(command, out ShellDialect dialect, out int first))
        {
            Command inner = command.Skip(first);
            if (inner.Words.Count > 1)
            {
                ReadCommand(inner, facts, templated, shells + 1);
                return;
            }

            Word script = inner.Words[0];
            if (script.Kind == WordKind.ScriptBlock)
            {
                return;
            }

            foreach (Subject subject in Read(script.Text, 0, script.Text.Length, dialect, templated, shells + 1))
            {
                facts.Add(subject.Relocate(place => place is TextSpan span ? script.SpanOf(span.Start, span.Length) : place));
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

using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Reads the commands that configure or use WinRM out of script text.</summary>
public static class CommandReader
{
    private const int MaxShells = 4;

    private static readonly IReadOnlyList<ICommandFamily> s_families = new ICommandFamily[]
    {
        new WinrmCommand(), new WinrsCommand(), new SessionCommand(), new SessionOptionCommand(), new RegistryCommand(), new SetItemCommand(), new CredSspCommand(), new SetVariableCommand(), new NewItemCommand(), new SetLocationCommand(), new NetshWinHttpCommand(), new ProxyCfgCommand(), new RemotingScript(), new TargetCommand(),
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
        ReadAll(ScriptLexer.Split(text, start, length, dialect, templated), text, facts, templated, 0);
        return facts.ToSubjects();
    }

    private static void ReadAll(IReadOnlyList<Command> commands, string text, ScriptFacts facts, bool templated, int shells)
    {
        foreach (Command command in commands)
        {
            if (command.Target is { } target)
            {
                facts.Assign(target.Text, command);
            }

            if (!command.IsExpression)
            {
                facts.Observe(command);
                ReadCommand(command, text, facts, templated, shells);
            }
        }
    }

    private static void ReadCommand(Command command, string text, ScriptFacts facts, bool templated, int shells)
    {
        command = Named(CommandPrefix.Skip(command), facts);
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
            ReadCommand(started, text, facts, templated, shells + 1);
        }
        else if (EncodedCommand.Unwrap(command, facts) is { } encoded)
        {
            ReadScript(encoded, ShellDialect.PowerShell, command, facts, templated, shells);
        }
        else if (ShellCommand.TryUnwrap(command, out ShellDialect dialect, out int first))
        {
            Command inner = command.Skip(first);
            Word script = facts.Resolve(inner.Words[0], command);
            if (dialect == ShellDialect.PowerShell && inner.Words.Count > 1 && JoinedWords.Join(command, first) is { } joined)
            {
                ReadScript(joined, dialect, command, facts, templated, shells);
            }
            else if (inner.Words.Count > 1 || (script.Text.IndexOf(' ') < 0 && s_byName.ContainsKey(Command.NameOf(script))))
            {
                ReadCommand(inner, text, facts, templated, shells + 1);
            }
            else if (script.Kind == WordKind.Text)
            {
                ReadScript(script, dialect, command, facts, templated, shells);
            }
        }
        else
        {
            foreach (Word run in RunnerCommand.Texts(command, facts))
            {
                ReadScript(run, ShellDialect.PowerShell, command, facts, templated, shells);
            }
        }

        if (command.Words.Count > 0)
        {
            RemotingScript.ReadText(command, text, facts);
        }
    }

    private static void ReadScript(Word script, ShellDialect dialect, Command command, ScriptFacts facts, bool templated, int shells)
    {
        ScriptFacts inside = facts.Inside(script);
        ReadAll(ScriptLexer.Split(script.Text, 0, script.Text.Length, dialect, templated, command.Block), script.Text, inside, templated, shells + 1);
        inside.End();
    }

    // & $program …: the variable may say which one.
    private static Command Named(Command command, ScriptFacts facts)
    {
        if (command.Name.Length > 0 || command.Words.Count == 0 || facts.Resolve(command.Words[0], command) is not { Kind: WordKind.Text } program)
        {
            return command;
        }

        List<Word> words = new(command.Words) { [0] = program };
        return new Command(words, command.Block, span: command.Span);
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

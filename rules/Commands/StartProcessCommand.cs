using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Start-Process: a program whose arguments are given as text.</summary>
internal static class StartProcessCommand
{
    private static readonly CmdletSignature s_signature = new(
        "FilePath|PSPath|Path ArgumentList|Args", "Credential WorkingDirectory RedirectStandardError RedirectStandardInput RedirectStandardOutput WindowStyle Verb Environment", "LoadUserProfile|Lup NoNewWindow|nnw PassThru Wait UseNewEnvironment");

    /// <summary>The command that is started, or null when this starts none.</summary>
    public static Command? Unwrap(Command command, ScriptFacts facts)
    {
        if (command.Name is not ("start-process" or "saps"))
        {
            return null;
        }

        Arguments arguments = Arguments.Bind(command, facts, s_signature);
        if (arguments["FilePath"] is not { } file)
        {
            return null;
        }

        List<Word> words = new() { facts.Resolve(file, command) };
        Word? list = arguments["ArgumentList"];
        list = list is null ? null : facts.Resolve(list, command);
        foreach (Word item in list is { Kind: WordKind.Array } ? list.Items : list is null ? Array.Empty<Word>() : new[] { list })
        {
            // What is handed over is one line of text, which the program takes apart again.
            Word text = facts.Resolve(item, command);
            foreach (Word word in CmdLexer.SplitWords(text.Text))
            {
                words.Add(text.Kind == WordKind.Text ? word.Within(text) : text);
            }
        }

        return new Command(words, command.Block, span: command.Span);
    }
}

using System;

namespace WinRM.Rules.Commands;

/// <summary>Words that stand before a command and only say when or how it runs: call, start, if, for, cscript.</summary>
internal static class CommandPrefix
{
    /// <summary>The command itself.</summary>
    public static Command Skip(Command command)
    {
        int first = 0;
        for (int turns = 0; turns < 8 && first < command.Words.Count; turns++)
        {
            int next = Next(command, first);
            if (next == first)
            {
                break;
            }

            first = next;
        }

        return first == 0 ? command : command.Skip(first);
    }

    // The word after the prefix at a place; the same place when none stands there.
    private static int Next(Command command, int at) => Command.NameOf(command.Words[at]) switch
    {
        "call" or "else" or "do" => at + 1,
        "start" => AfterStart(command, at + 1),
        "if" => AfterIf(command, at + 1),
        "for" => AfterDo(command, at + 1),
        "cscript" or "wscript" => AfterOptions(command, at + 1),
        _ => at,
    };

    // start ["title"] [/wait] [/d folder] program
    private static int AfterStart(Command command, int at)
    {
        while (at + 1 < command.Words.Count && (IsOption(command.Words[at]) || command.Words[at].IsQuoted))
        {
            at += Text(command, at).ToLowerInvariant() is "/d" or "/node" or "/affinity" ? 2 : 1;
        }

        return at;
    }

    // if [/i] [not] (exist x | defined x | errorlevel n | a==b | a equ b)
    private static int AfterIf(Command command, int at)
    {
        while (at < command.Words.Count && (IsOption(command.Words[at]) || Is(command, at, "not")))
        {
            at++;
        }

        if (Is(command, at, "exist") || Is(command, at, "defined") || Is(command, at, "errorlevel") || Is(command, at, "cmdextversion"))
        {
            return at + 2;
        }

        if (Text(command, at).IndexOf("==", StringComparison.Ordinal) is var equals && equals >= 0)
        {
            return equals + 2 == Text(command, at).Length && !command.Words[at].IsQuoted && command.Words[at].Span.Length <= Text(command, at).Length + 2 ? at + 2 : at + 1;
        }

        return Text(command, at + 1).StartsWith("==", StringComparison.Ordinal) && Text(command, at + 1).Length > 2 ? at + 2 : at + 3;
    }

    private static int AfterDo(Command command, int at)
    {
        while (at < command.Words.Count && !Is(command, at, "do"))
        {
            at++;
        }

        return at + 1;
    }

    private static int AfterOptions(Command command, int at)
    {
        while (at < command.Words.Count && IsOption(command.Words[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsOption(Word word) => !word.IsQuoted && word.Text.Length > 1 && word.Text[0] == '/';

    private static bool Is(Command command, int at, string text) => string.Equals(Text(command, at), text, StringComparison.OrdinalIgnoreCase);

    private static string Text(Command command, int at) => at < command.Words.Count ? command.Words[at].Text : "";
}

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Linq;

namespace WinRM.Lint.Completions;

/// <summary>How a line of a shell may go on: <c>winrm-lint [suggest] LINE</c>, or <c>[suggest:POSITION]</c> within a line.</summary>
internal static class Suggestions
{
    private const string Directive = "[suggest";

    /// <summary>Do the arguments ask for suggestions?</summary>
    public static bool AreAskedFor(string[] args) => args.Length > 0 && args[0].StartsWith(Directive, StringComparison.Ordinal) && args[0].EndsWith(']');

    /// <summary>Writes them, one a line.</summary>
    public static int Write(string[] args, RootCommand root, Surroundings surroundings)
    {
        string line = args.Length > 1 ? args[1] : "";
        ReadOnlySpan<char> position = args[0].AsSpan(Directive.Length).Trim(":]");
        if (int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < line.Length)
        {
            line = line[..at];
        }

        foreach (string text in Of(line, root))
        {
            surroundings.Output.WriteLine(text);
        }

        return ExitCode.Clean;
    }

    // The line begins with the program. As long as the first word is open, verbs are possible, and what the default verb takes.
    private static IEnumerable<string> Of(string line, RootCommand root)
    {
        int program = line.IndexOf(' ', StringComparison.Ordinal);
        string rest = program < 0 ? "" : line[program..].TrimStart();
        string first = rest.Split(' ')[0];
        bool isVerb = rest.Length > first.Length && root.Subcommands.Any(command => command.Name == first);
        IEnumerable<string> verbs = rest.Length > first.Length ? [] : root.Subcommands.Select(static command => command.Name);
        string last = rest[(rest.LastIndexOf(' ') + 1)..];
        string whole = isVerb ? rest : "check " + rest;
        return [.. verbs.Concat(root.Parse(whole).GetCompletions(whole.Length).Select(static item => item.InsertText ?? item.Label))
            .Where(text => text.StartsWith(last, StringComparison.Ordinal) && IsWanted(text)).Distinct().Order(StringComparer.Ordinal)];

        // Where no option was begun a path may follow: the shell offers those when it gets nothing from here.
        bool IsWanted(string text) => text[0] != '/' && text != "-?" && (text[0] != '-' || last.StartsWith('-'));
    }
}

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Rules;

namespace WinRM.Lint;

/// <summary><c>winrm-lint explain WRMnnnn</c>: what a finding means and what to do, as the document of the rules says it.</summary>
internal static partial class ExplainCommand
{
    private const string Document = "rules.md";

    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        Argument<string> id = new("RULE") { HelpName = "RULE", Description = "The rule's id, such as WRM1002." };
        id.CompletionSources.Add([.. RuleCatalog.All.Select(static rule => rule.Id)]);
        Command command = new("explain", "Explain a rule.") { id };
        command.SetAction(parsed =>
        {
            string wanted = parsed.GetRequiredValue(id);
            if (RuleCatalog.Find(wanted) is not { } rule)
            {
                surroundings.Error.WriteLine($"winrm-lint: no rule '{wanted}'; 'winrm-lint rules' lists them.");
                return ExitCode.Usage;
            }

            foreach (string line in Section(rule.Id))
            {
                surroundings.Output.WriteLine(line);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    // An anchor stands before each heading, so a section ends at the next anchor.
    private static IEnumerable<string> Section(string id)
    {
        using StreamReader reader = new(typeof(ExplainCommand).Assembly.GetManifestResourceStream(Document)!);
        bool isInside = false;
        bool wasBlank = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("<a id=", StringComparison.Ordinal))
            {
                isInside = line == $"<a id=\"{id.ToLowerInvariant()}\"></a>";
            }
            else if (isInside && !Folded().IsMatch(line) && !(wasBlank && line.Length == 0))
            {
                wasBlank = line.Length == 0;
                yield return InnerLink().Replace(line, "${text}");
            }
        }
    }

    // Nothing is folded away on a terminal, and links inside the document lead nowhere.
    [GeneratedRegex("^</?(details|summary)>")]
    private static partial Regex Folded();

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\(#[^)]+\)")]
    private static partial Regex InnerLink();
}

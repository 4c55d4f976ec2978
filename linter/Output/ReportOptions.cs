using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace WinRM.Lint.Output;

/// <summary>The options that say in which formats, and where to, a run is reported.</summary>
internal sealed class ReportOptions
{
    private static readonly string[] s_names = [.. OutputCatalog.All.Select(static output => output.Name)];

    private readonly Option<string?> _format = new("--format") { Description = "How to report on standard output.", HelpName = string.Join('|', s_names) };
    private readonly Option<string[]> _outputs = new("--output")
    {
        Description = "A format, and the file to write it to. May be given several times.",
        HelpName = "FORMAT[:FILE]",
        DefaultValueFactory = static _ => [],
    };

    private readonly Option<bool> _why = new("--why") { Description = "Tell the derivation of each finding: every setting with its origin." };
    private readonly Option<bool> _statistics = new("--statistics") { Description = "Count the findings of each rule." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _format.AcceptOnlyFromAmong(s_names);
        _outputs.Validators.Add(static result =>
        {
            foreach (Token token in result.Tokens.Where(static token => OutputTarget.Parse(token.Value) is null))
            {
                result.AddError($"'{token.Value}' is no format; expected {string.Join(", ", s_names)}, each with :FILE or without");
            }
        });
        command.Add(_format);
        command.Add(_outputs);
        command.Add(_why);
        command.Add(_statistics);
    }

    /// <summary>Where the report goes: what was asked for, else what suits the surroundings.</summary>
    public IReadOnlyList<OutputTarget> Targets(ParseResult parsed, Surroundings surroundings)
    {
        List<OutputTarget> targets = [.. parsed.GetRequiredValue(_outputs).Select(static text => OutputTarget.Parse(text)!)];
        if (parsed.GetValue(_format) is { } format)
        {
            targets.Insert(0, OutputTarget.Parse(format)!);
        }

        return targets.Count > 0 ? targets : [OutputTarget.Parse(surroundings.IsGitHubActions ? OutputCatalog.GitHub : s_names[0])!];
    }

    /// <summary>Writes the report to all targets; false when one of them cannot be written.</summary>
    public bool Write(ParseResult parsed, Report report, IReadOnlyList<OutputTarget> targets, Surroundings surroundings)
    {
        OutputStyle style = new()
        {
            Color = surroundings.Color,
            Width = surroundings.Width,
            Why = parsed.GetValue(_why),
            Statistics = parsed.GetValue(_statistics),
        };
        bool isWritten = true;
        foreach (OutputTarget target in targets)
        {
            if (target.Write(report, style, surroundings) is { } failure)
            {
                surroundings.Error.WriteLine("winrm-lint: " + failure);
                isWritten = false;
            }
        }

        return isWritten;
    }
}

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace WinRM.Lint.Fixes;

/// <summary>The options of the command line about fixes.</summary>
internal sealed class FixOptions
{
    private readonly Option<bool> _fix = new("--fix") { Description = "Make the fixes that cannot break a connection that works, then report what remains. Of standard input the fixed text is written, the report to standard error." };
    private readonly Option<bool> _diff = new("--diff") { Description = "Write nothing but the differences that --fix would make, for 'patch -p0' or 'git apply -p0'. Exit code 1 when there are any." };
    private readonly Option<bool> _unsafe = new("--unsafe-fixes") { Description = "With --fix or --diff: also fixes that need something of the server, as HTTPS does." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_fix);
        command.Add(_diff);
        command.Add(_unsafe);
        command.Validators.Add(result =>
        {
            bool fixes = result.GetResult(_fix) is { Implicit: false };
            bool compares = result.GetResult(_diff) is { Implicit: false };
            if (fixes && compares)
            {
                result.AddError("--fix and --diff exclude each other");
            }

            if (!fixes && !compares && result.GetResult(_unsafe) is { Implicit: false })
            {
                result.AddError("--unsafe-fixes needs --fix or --diff");
            }

            if ((fixes || compares) && result.Children.Any(static child => child is System.CommandLine.Parsing.OptionResult { Implicit: false, Option.Name: "--write-baseline" }))
            {
                result.AddError("--write-baseline goes without --fix and --diff");
            }
        });
    }

    /// <summary>The files are changed, or would be.</summary>
    public bool IsOn(ParseResult parsed) => parsed.GetValue(_fix) || parsed.GetValue(_diff);

    /// <summary>Only differences are written.</summary>
    public bool Compares(ParseResult parsed) => parsed.GetValue(_diff);

    /// <summary>Makes the fixes, writes what is to be written, and returns the report of what remains.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="draft">The files.</param>
    /// <param name="judge">Judges files and says what can be fixed.</param>
    /// <param name="stdin">The name of standard input among the files, or null.</param>
    /// <param name="surroundings">The process.</param>
    public Report Run(ParseResult parsed, Draft draft, Func<IReadOnlyList<Input>, Report> judge, string? stdin, Surroundings surroundings)
    {
        FixRun run = FixRun.Of(draft, parsed.GetValue(_unsafe), judge);
        List<LintError> errors = [.. run.Errors];
        FixedFile[] changed = [.. run.Draft.Changed];
        if (parsed.GetValue(_diff))
        {
            foreach (FixedFile file in changed)
            {
                surroundings.WriteBytes(UnifiedDiff.Of(file.Name, file.Before, file.After));
            }

            surroundings.Error.WriteLine($"winrm-lint: --fix would fix {run.Fixed}, {run.Report.Findings.Count} would remain{Hint(parsed, run.Report)}");
            return new Report(run.Report.All, run.Report.Errors.Concat(errors), run.Report.Files) { Fixed = run.Fixed };
        }

        HashSet<string> failed = new(StringComparer.Ordinal);
        foreach (FixedFile file in changed.Where(file => file.Name != stdin))
        {
            if (FileReplacement.Write(Path.GetFullPath(file.Name, surroundings.Folder), file.Before, file.After) is { } reason)
            {
                errors.Add(LintError.OfFix(file.Name, null, reason));
                failed.Add(file.Name);
            }
        }

        if (stdin is not null)
        {
            surroundings.WriteBytes(run.Draft.BytesOf(stdin));
        }

        Report report = failed.Count == 0 ? run.Report : judge(run.Draft.Without(failed).Inputs);
        int done = Math.Max(0, run.Fixed - (report.Findings.Count - run.Report.Findings.Count));
        surroundings.Error.WriteLine($"winrm-lint: {done} fixed, {report.Findings.Count} remaining{Hint(parsed, report)}");
        return new Report(report.All, report.Errors.Concat(errors), report.Files) { Fixed = done };
    }

    private string Hint(ParseResult parsed, Report report) =>
        !parsed.GetValue(_unsafe) && report.Findings.Count(static finding => finding.Fix is { IsSafe: false }) is > 0 and int more ? $" ({more} with --unsafe-fixes)" : "";
}

using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint;

/// <summary>The outcome of a run, in the order in which it is told.</summary>
internal sealed class Report
{
    /// <summary>Collects the results of files, in any order.</summary>
    public Report(IEnumerable<FileResult> results, IEnumerable<LintError> errors, int files)
        : this([.. results], errors, files)
    {
    }

    private Report(FileResult[] results, IEnumerable<LintError> errors, int files)
        : this(results.SelectMany(static result => result.Findings), errors.Concat(results.SelectMany(static result => result.Errors)), files)
    {
    }

    /// <summary>Collects findings and errors, in any order.</summary>
    public Report(IEnumerable<LintFinding> findings, IEnumerable<LintError> errors, int files)
    {
        // Files that belong together can blame the same line.
        All = [.. LintFinding.Distinct(findings)
            .OrderBy(static f => f.Place.File.Path, StringComparer.Ordinal)
            .ThenBy(static f => f.Place.Line).ThenBy(static f => f.Place.Column)
            .ThenBy(static f => f.Finding.Rule.Id, StringComparer.Ordinal)];
        Findings = [.. All.Where(static f => f.Suppression is null)];
        Suppressed = [.. All.Where(static f => f.Suppression is not null)];
        Errors = [.. errors
            .OrderBy(static e => e.Path, StringComparer.Ordinal)
            .ThenBy(static e => e.Line ?? 0)
            .ThenBy(static e => e.Message, StringComparer.Ordinal)];
        Files = files;
    }

    /// <summary>All findings by path, line, column and rule.</summary>
    public IReadOnlyList<LintFinding> All { get; }

    /// <summary>Those that count, in the same order.</summary>
    public IReadOnlyList<LintFinding> Findings { get; }

    /// <summary>Those that do not count because somebody said so, in the same order.</summary>
    public IReadOnlyList<LintFinding> Suppressed { get; }

    /// <summary>By path and line.</summary>
    public IReadOnlyList<LintError> Errors { get; }

    /// <summary>Number of files that were looked at.</summary>
    public int Files { get; }

    /// <summary>How many findings were fixed; null when nothing was to be fixed.</summary>
    public int? Fixed { get; init; }

    /// <summary>How many definite findings have this level.</summary>
    public int Count(Level level) => Findings.Count(f => f.Finding.Confidence == Confidence.Definite && f.Finding.Level == level);

    /// <summary>How many findings hang on a value that cannot be seen.</summary>
    public int Possible => Findings.Count(static f => f.Finding.Confidence == Confidence.Possible);

    /// <summary>The exit code of a run that could be started.</summary>
    public int ExitCode(Level failOn) => ExitCode(_ => failOn);

    /// <summary>The exit code of a run in which the level that fails it depends on the file.</summary>
    public int ExitCode(Func<LintFinding, Level> failOn)
    {
        if (Errors.Count > 0)
        {
            return Lint.ExitCode.Incomplete;
        }

        bool fails = Findings.Any(f => f.Finding.Confidence == Confidence.Definite && f.Finding.Level >= failOn(f));
        return fails ? Lint.ExitCode.Findings : Lint.ExitCode.Clean;
    }
}

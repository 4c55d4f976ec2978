using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Rules;

namespace WinRM.Lint;

/// <summary>Judges one file: dialect, subjects, rules, folding. A fault in one of them never takes the others along.</summary>
internal sealed class Linter
{
    private readonly IReadOnlyList<IDialect> _dialects;
    private readonly IReadOnlyList<Rule> _rules;
    private readonly LintOptions _options;

    /// <summary>A linter with these dialects and rules.</summary>
    public Linter(IReadOnlyList<IDialect> dialects, IReadOnlyList<Rule> rules, LintOptions options)
    {
        _dialects = dialects;
        _rules = rules;
        _options = options;
    }

    /// <summary>A linter with every dialect and rule.</summary>
    public Linter(LintOptions options)
        : this(DialectCatalog.All, RuleCatalog.All, options)
    {
    }

    /// <summary>True when some dialect reads the file.</summary>
    public bool Recognizes(SourceFile file) => _dialects.Any(dialect => dialect.Recognizes(file));

    /// <summary>Reads a file. One that no dialect recognizes states nothing.</summary>
    public FileFacts Read(SourceFile file)
    {
        List<LintError> errors = [];
        Reading reading = new(file, _options.Limits);
        IDialect? dialect = _dialects.FirstOrDefault(candidate => candidate.Recognizes(file));
        try
        {
            dialect?.Read(reading);
        }
        catch (UnreadableException exception)
        {
            errors.Add(new LintError(LintError.Unreadable, file.Path, exception.Line, exception.Message));
        }
        catch (Exception exception)
        {
            errors.Add(LintError.Internal(file.Path, $"dialect '{dialect!.Name}'", exception));
        }

        return new FileFacts(reading.Subjects, [.. reading.Errors, .. errors]) { Source = file, Alone = reading.Alone };
    }

    /// <summary>Judges what a file states.</summary>
    /// <param name="path">Name of the file in errors.</param>
    /// <param name="facts">What it states.</param>
    public FileResult Judge(string path, FileFacts facts)
    {
        List<LintError> errors = [.. facts.Errors];
        HashSet<string> failed = new(StringComparer.Ordinal);
        Evaluator evaluator = new(_rules, _options.Judge, (rule, exception) =>
        {
            if (failed.Add(rule.Id))
            {
                errors.Add(LintError.Internal(path, "rule " + rule.Id, exception));
            }
        });
        List<LintFinding> findings = [];
        foreach (Subject subject in facts.Subjects)
        {
            IReadOnlyList<Finding> shown = [.. evaluator.Judge(subject).Where(IsShown)];
            findings.AddRange(Folding.Apply(shown).Select(static finding => new LintFinding(finding, (Place)finding.Location!)));
        }

        return new FileResult(LintFinding.Distinct(findings), errors);
    }

    private bool IsShown(Finding finding) =>
        (finding.Level > Level.Advice || _options.Pedantic) && (finding.Confidence == Confidence.Definite || _options.Possible);
}

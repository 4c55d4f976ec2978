using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Rules;
using WinRM.Rules.Commands;

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

    /// <summary>Judges a file. One that no dialect recognizes has no subjects.</summary>
    public FileResult Judge(SourceFile file)
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

        errors.InsertRange(0, reading.Errors);
        HashSet<string> failed = new(StringComparer.Ordinal);
        Evaluator evaluator = new(_rules, _options.Judge, (rule, exception) =>
        {
            if (failed.Add(rule.Id))
            {
                errors.Add(LintError.Internal(file.Path, "rule " + rule.Id, exception));
            }
        });
        List<LintFinding> findings = [];
        foreach (Subject subject in reading.Subjects)
        {
            IReadOnlyList<Finding> shown = [.. evaluator.Judge(subject).Where(IsShown)];
            findings.AddRange(Folding.Apply(shown).Select(finding => new LintFinding(finding, finding.Location as Place ?? new Place(file, new TextSpan(0, 0)))));
        }

        return new FileResult(Distinct(findings), errors);
    }

    private bool IsShown(Finding finding) =>
        (finding.Level > Level.Advice || _options.Pedantic) && (finding.Confidence == Confidence.Definite || _options.Possible);

    // One line can decide for many hosts; it is told once, and a certainty hides the doubts about the same line.
    private static List<LintFinding> Distinct(List<LintFinding> findings) =>
        [.. findings.OrderByDescending(static f => f.Finding.Confidence).ThenByDescending(static f => f.Finding.Level)
            .DistinctBy(static f => (f.Finding.Rule.Id, f.Place))];
}

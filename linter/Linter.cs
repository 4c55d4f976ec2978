using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Lint.Proxies;
using WinRM.Lint.Structures;
using WinRM.Lint.Suppressions;
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

    /// <summary>True for files that are looked into without a word of WinRM: by its name it configures a proxy, or every proxy carries WinRM.</summary>
    public bool MayBeProxy(ReadOnlySpan<char> name) => _options.Judge.AssumeWinRM || ProxyCatalog.IsNamed(name);

    /// <summary>Reads the configuration of a proxy that has no word of WinRM; null for any other file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="namesPort">It has one of WinRM's ports.</param>
    public FileFacts? ReadProxy(SourceFile file, bool namesPort)
    {
        bool isMeant = namesPort || _options.Judge.AssumeWinRM;
        bool isProxy = _dialects.FirstOrDefault(dialect => dialect.Recognizes(file)) is ProxyDialect || (isMeant && ProxyStructures.MayBe(file));
        // What is broken in it matters to those only whose WinRM goes through it.
        return !isProxy ? null : isMeant ? Read(file) : Read(file) with { Errors = [] };
    }

    /// <summary>Reads a file. One that no dialect recognizes states nothing.</summary>
    public FileFacts Read(SourceFile file)
    {
        List<LintError> errors = [];
        Reading reading = new(file, _options.Limits) { Tree = _options.Tree, Versions = _options.Versions };
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

        return new FileFacts(reading.Subjects, [.. reading.Errors, .. errors]) { Source = file, IsRecognized = dialect is not null, Remarks = reading.Remarks, Alone = reading.Alone, Included = reading.Included };
    }

    /// <summary>Judges what a file states.</summary>
    /// <param name="path">Name of the file in errors.</param>
    /// <param name="facts">What it states.</param>
    /// <param name="suppressions">The suppressions of the run.</param>
    public FileResult Judge(string path, FileFacts facts, SuppressionIndex? suppressions = null)
    {
        Screen screen = new(_options, suppressions ?? SuppressionIndex.Empty);
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
            findings.AddRange(screen.Apply(evaluator.Judge(subject)));
        }

        findings.AddRange(facts.Remarks.SelectMany(remark => screen.Apply([remark])));
        return new FileResult(LintFinding.Distinct(findings), errors);
    }

    /// <summary>Judges the suppressions of a file, when all files were judged.</summary>
    public FileResult Audit(string path, SuppressionIndex suppressions)
    {
        Screen screen = new(_options, SuppressionIndex.Empty);
        return new FileResult([.. SuppressionAudit.Of(suppressions, path, _options.RequireReason).SelectMany(finding => screen.Apply([finding]))], []);
    }
}

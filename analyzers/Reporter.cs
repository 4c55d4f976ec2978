using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using WinRM.Rules;

namespace WinRM.Analyzers;

/// <summary>Judges the subjects of one file and reports what the configuration lets through.</summary>
internal sealed class Reporter
{
    private readonly Compilation _compilation;
    private readonly SyntaxTree _tree;
    private readonly Action<Diagnostic> _report;
    private readonly Evaluator _evaluator;
    private readonly Confidence _least;
    private readonly HashSet<(string, Location)> _reported = new();
    private readonly Lazy<bool> _isOfExchange;

    public Reporter(Compilation compilation, AnalyzerOptions options, SyntaxTree tree, Action<Diagnostic> report)
    {
        _compilation = compilation;
        _tree = tree;
        _report = report;
        _isOfExchange = new Lazy<bool>(() => FixPlanner.IsOfExchange(tree.GetText().ToString()));
        AnalyzerConfigOptions here = options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        _evaluator = new Evaluator(RuleCatalog.All, OptionReader.Read(here));
        _least = OptionReader.ReportsPossible(here) ? Confidence.Possible : Confidence.Definite;
    }

    /// <summary>Judges subjects; a finding that several subjects share is reported once.</summary>
    public void Judge(IEnumerable<Subject> subjects)
    {
        foreach (Subject subject in subjects)
        {
            List<Finding> shown = _evaluator.Judge(subject)
                .Where(finding => finding.Confidence >= _least && Descriptors.ById.ContainsKey(finding.Rule.Id) && !IsSilenced(finding.Rule.Id)).ToList();
            foreach (Finding finding in Folding.Apply(shown))
            {
                Location location = LocationOf(finding.Location);
                if (_reported.Add((finding.Rule.Id, location)))
                {
                    _report(Make(finding, location));
                }
            }
        }
    }

    private static Location LocationOf(object? handle) => (handle as Place)?.Location ?? Location.None;

    private Diagnostic Make(Finding finding, Location location)
    {
        List<Location> more = finding.Related.Select(static fact => LocationOf(fact.Location)).ToList();
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (location.SourceTree is { } tree)
        {
            foreach (FixProposal proposal in FixPlanner.Plan(finding, _isOfExchange.Value).Take(FixProposal.Limit))
            {
                properties = properties.Add(FixProposal.PropertyName(properties.Count), proposal.Write(tree, more));
            }
        }

        string doubt = finding.Confidence == Confidence.Possible ? "Possible: " : "";
        return Diagnostic.Create(Descriptors.ById[finding.Rule.Id], location, more, properties, doubt + finding.Message);
    }

    // Silenced rules must not fold others, so they are left out before folding.
    private bool IsSilenced(string id)
    {
        if (_compilation.Options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(_tree, id, default, out ReportDiagnostic here) || provider.TryGetGlobalDiagnosticValue(id, default, out here)))
        {
            return here == ReportDiagnostic.Suppress;
        }

        return _compilation.Options.SpecificDiagnosticOptions.TryGetValue(id, out ReportDiagnostic everywhere) && everywhere == ReportDiagnostic.Suppress;
    }
}

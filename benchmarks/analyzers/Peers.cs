using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using WinRM.AnalyzerBenchmarks.Generated;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>The analyzers of other packages, as a build of a project without settings of its own runs them.</summary>
internal static class Peers
{
    public static IReadOnlyList<Contender> All() => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "peers.txt")).Select(Load).ToList();

    /// <summary>A small program, so that loading and the just-in-time compiler are no part of what is measured.</summary>
    public static async Task WarmUp(IReadOnlyList<Contender> contenders)
    {
        Scenario small = new("e", "warm-up", OrdinaryCode.Files(60), References.Framework);
        for (int i = 0; i < 3; i++)
        {
            foreach (Contender contender in contenders)
            {
                await Compiler.ReadClock(small, contender).ConfigureAwait(false);
            }
        }
    }

    private static Contender Load(string line)
    {
        string[] parts = line.Split('|');
        string folder = FolderFor(parts[2]);
        ImmutableDictionary<string, ReportDiagnostic> severities = Preset(folder);
        PeerLoader loader = new(folder);
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal)
                .SelectMany(path => new AnalyzerFileReference(path, loader).GetAnalyzers(LanguageNames.CSharp))
                .Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => RunsInBuild(rule, severities))),
        ];
        return analyzers.IsEmpty
            ? throw new InvalidOperationException($"No analyzers in {folder}")
            : new Contender($"{parts[0]} {parts[1]}", analyzers) { Severities = severities, IsPeer = true };
    }

    // A package holds one folder per compiler version, of which the newest that is not too new counts.
    private static string FolderFor(string root)
    {
        Version compiler = typeof(CSharpCompilation).Assembly.GetName().Version!;
        return Directory.EnumerateDirectories(root, "roslyn*", SearchOption.AllDirectories)
            .Select(static path => (Path: path, Version: Version.Parse(Path.GetFileName(path)["roslyn".Length..])))
            .Where(candidate => candidate.Version <= compiler)
            .OrderByDescending(static candidate => candidate.Version)
            .Select(static candidate => Path.Combine(candidate.Path, "cs"))
            .FirstOrDefault(root);
    }

    // The SDK's preset for AnalysisMode=Default at the newest AnalysisLevel; the other packages have none for their default.
    private static ImmutableDictionary<string, ReportDiagnostic> Preset(string folder)
    {
        string file = Path.Combine(folder, "build", "config", $"analysislevel_{Environment.Version.Major}_default.globalconfig");
        return File.Exists(file)
            ? AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(File.ReadAllText(file), file))).GlobalConfigOptions.TreeOptions
            : ImmutableDictionary<string, ReportDiagnostic>.Empty;
    }

    // The command-line compiler passes over analyzers that could only report what a build does not print.
    private static bool RunsInBuild(DiagnosticDescriptor rule, ImmutableDictionary<string, ReportDiagnostic> severities) =>
        rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)
            ? rule.IsEnabledByDefault
            : severities.TryGetValue(rule.Id, out ReportDiagnostic set) && set != ReportDiagnostic.Default
                ? set is ReportDiagnostic.Warn or ReportDiagnostic.Error
                : rule.IsEnabledByDefault && rule.DefaultSeverity >= DiagnosticSeverity.Warning;
}

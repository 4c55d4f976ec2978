using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>Compiles a scenario from its text, as a compiler server that is warm does.</summary>
internal static class Compiler
{
    /// <summary>Emitting is left out on request: it is the same for every set of analyzers.</summary>
    public static async Task<Measurement> Run(Scenario scenario, Contender contender, bool emit)
    {
        GC.Collect();
        Func<Usage> parsing = Usage.Start();
        IReadOnlyList<SyntaxTree> trees = scenario.Parse();
        Usage compile = parsing();

        int failures = 0;
        AnalyzerOptions options = new([], new BuildOptionsProvider());
        CompilationWithAnalyzersOptions setup = new(
            options, onAnalyzerException: (_, _, _) => Interlocked.Increment(ref failures), concurrentAnalysis: true, logAnalyzerExecutionTime: true);
        Func<Usage> analyzing = Usage.Start();
        CompilationWithAnalyzers analysis = new(scenario.Compile(trees, contender.Severities), contender.Analyzers, setup);
        AnalysisResult result = await analysis.GetAnalysisResultAsync(CancellationToken.None).ConfigureAwait(false);
        Usage analyzed = analyzing();

        if (emit)
        {
            // A compilation of its own: what the analysis has bound must not make this cheaper.
            Func<Usage> emitting = Usage.Start();
            scenario.Compile(trees, ImmutableDictionary<string, ReportDiagnostic>.Empty).Emit(Stream.Null);
            compile += emitting();
        }

        TimeSpan own = new(result.AnalyzerTelemetryInfo.Values.Sum(static info => info.ExecutionTime.Ticks));
        return new Measurement(compile, analyzed, own, result.GetAllDiagnostics().Length, failures);
    }
}

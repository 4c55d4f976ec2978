using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>Compiles a scenario from its text, as a compiler server that is warm does.</summary>
internal static class Compiler
{
    /// <summary>What a compile takes. The diagnostics of the compiler are asked for too: without a caller that wants them, an analyzer that asks for nothing would save the binding.</summary>
    public static async Task<Measurement> Measure(Scenario scenario, Contender contender, bool emit)
    {
        GC.Collect();
        Func<Usage> parsing = Usage.Start();
        IReadOnlyList<SyntaxTree> trees = scenario.Parse();
        Usage compile = parsing();

        Func<Usage> analyzing = Usage.Start();
        CompilationWithAnalyzers analysis = Analysis(scenario.Compile(trees, contender.Severities), contender, logTime: false, static () => { });
        await analysis.GetAllDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);
        Usage analyzed = analyzing();

        if (emit)
        {
            // A compilation of its own: what the analysis has bound must not make this cheaper.
            Func<Usage> emitting = Usage.Start();
            scenario.Compile(trees, ImmutableDictionary<string, ReportDiagnostic>.Empty).Emit(Stream.Null);
            compile += emitting();
        }

        return new Measurement(compile, analyzed);
    }

    /// <summary>What the compiler's own clock says. Of the program nothing was bound before: binding counts for the analyzer that asks first.</summary>
    public static async Task<OwnClock> ReadClock(Scenario scenario, Contender contender)
    {
        GC.Collect();
        int failures = 0;
        CSharpCompilation compilation = scenario.Compile(scenario.Parse(), contender.Severities);
        CompilationWithAnalyzers analysis = Analysis(compilation, contender, logTime: true, () => Interlocked.Increment(ref failures));
        AnalysisResult result = await analysis.GetAnalysisResultAsync(CancellationToken.None).ConfigureAwait(false);
        return new OwnClock(new TimeSpan(result.AnalyzerTelemetryInfo.Values.Sum(static info => info.ExecutionTime.Ticks)), result.GetAllDiagnostics().Length, failures);
    }

    // As the command-line compiler sets it up: the analyzers run beside the compiler and beside each other.
    private static CompilationWithAnalyzers Analysis(CSharpCompilation compilation, Contender contender, bool logTime, Action onFailure) => new(
        compilation, contender.Analyzers,
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildOptionsProvider()), onAnalyzerException: (_, _, _) => onFailure(), concurrentAnalysis: true, logAnalyzerExecutionTime: logTime));
}

namespace WinRM.AnalyzerBenchmarks;

/// <summary>One compile under one set of analyzers.</summary>
/// <param name="Compile">Parsing and, when asked for, emitting, without analyzers.</param>
/// <param name="Analysis">The diagnostics of the compiler and of the analyzers, which run side by side.</param>
internal sealed record Measurement(Usage Compile, Usage Analysis);

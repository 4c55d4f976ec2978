using System;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>One compile under one set of analyzers.</summary>
/// <param name="Compile">Parsing and emitting, without analyzers; measured for the empty analyzer alone.</param>
/// <param name="Analysis">The diagnostics of the compiler and of the analyzers, which run side by side.</param>
/// <param name="OwnClock">What the compiler books on the analyzers: the sum over all threads.</param>
/// <param name="Findings">Diagnostics of the analyzers.</param>
/// <param name="Failures">Exceptions that analyzers threw.</param>
internal sealed record Measurement(Usage Compile, Usage Analysis, TimeSpan OwnClock, int Findings, int Failures);

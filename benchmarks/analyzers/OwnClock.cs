using System;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>What the compiler books on a set of analyzers.</summary>
/// <param name="Time">The sum over all threads.</param>
/// <param name="Findings">Diagnostics of the analyzers.</param>
/// <param name="Failures">Exceptions that analyzers threw.</param>
internal sealed record OwnClock(TimeSpan Time, int Findings, int Failures);

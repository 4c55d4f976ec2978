namespace WinRM.AnalyzerBenchmarks;

/// <summary>What one set of analyzers took in one scenario.</summary>
/// <param name="OwnMilliseconds">By the clock that the compiler keeps for the analyzers.</param>
/// <param name="WallFactor">Wall time of the compile relative to the same with the empty analyzer.</param>
/// <param name="CpuPercent">Processor time beyond the empty analyzer's, in percent of the compile's.</param>
/// <param name="Megabytes">Allocated beyond the empty analyzer.</param>
internal sealed record Result(Scenario Scenario, Contender Contender, Series OwnMilliseconds, Series WallFactor, Series CpuPercent, Series Megabytes, int Findings, int Failures)
{
    /// <summary>Milliseconds per thousand lines.</summary>
    public Series PerKiloLine { get; } = OwnMilliseconds.Times(1000.0 / Scenario.Lines);

    public bool IsWinRM => Contender.Name == Contenders.WinRM;

    public bool IsEmpty => Contender.Name == Contenders.Empty;
}

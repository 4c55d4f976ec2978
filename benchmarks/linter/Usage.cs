namespace WinRM.LinterBenchmarks;

/// <summary>What a run took, in seconds.</summary>
internal readonly record struct Usage(double Wall, double Processor);

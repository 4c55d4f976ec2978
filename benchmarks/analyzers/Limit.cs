namespace WinRM.AnalyzerBenchmarks;

/// <summary>A requirement and what was measured.</summary>
internal sealed record Limit(string Part, string What, double Most, double Measured, string Format)
{
    public bool Held => Measured <= Most;
}

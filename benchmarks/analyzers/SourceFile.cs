namespace WinRM.AnalyzerBenchmarks;

/// <summary>A file of C# in memory.</summary>
internal sealed record SourceFile(string Path, string Text);

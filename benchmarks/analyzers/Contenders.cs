using System.Collections.Generic;
using WinRM.Analyzers;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>What every scenario is compiled with.</summary>
internal static class Contenders
{
    public const string Empty = "empty analyzer";
    public const string WinRM = "WinRM.Analyzers";

    public static IReadOnlyList<Contender> Own() => [new(Empty, [new EmptyAnalyzer()]), new(WinRM, [new WinRMAnalyzer()])];
}

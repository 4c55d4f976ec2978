using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Compliance;

/// <summary>All benchmarks that are known.</summary>
internal static class BenchmarkCatalog
{
    /// <summary>Every version of every benchmark.</summary>
    public static readonly IReadOnlyList<Benchmark> All = [.. CisBenchmarks.All, .. StigBenchmarks.All];

    /// <summary>The newest version of each; reports name these.</summary>
    public static readonly IReadOnlyList<Benchmark> Current = [.. All.GroupBy(static benchmark => benchmark.Name).Select(static versions => versions.Last())];
}

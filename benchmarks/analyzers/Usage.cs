using System;
using System.Diagnostics;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>What a piece of work took.</summary>
internal readonly record struct Usage(TimeSpan Wall, TimeSpan Cpu, long Allocated)
{
    /// <summary>Counts from here.</summary>
    public static Func<Usage> Start()
    {
        long allocated = GC.GetTotalAllocatedBytes();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long wall = Stopwatch.GetTimestamp();
        return () => new Usage(Stopwatch.GetElapsedTime(wall), Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes() - allocated);
    }

    public static Usage operator +(Usage left, Usage right) => new(left.Wall + right.Wall, left.Cpu + right.Cpu, left.Allocated + right.Allocated);
}

using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace WinRM.LinterBenchmarks;

/// <summary>A program to measure, from its start to its end, with what it prints thrown away.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Words">The program and its arguments.</param>
internal sealed record Command(string Name, params string[] Words)
{
    // Of all children that have ended.
    private const int Children = -1;

    /// <summary>How often it is started until it ends without a crash.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Runs it once; seconds. A run that crashes is none.</summary>
    public Usage Run()
    {
        for (int attempt = 1; ; attempt++)
        {
            double before = ProcessorTime();
            long start = Stopwatch.GetTimestamp();
            using Process process = Start();
            process.WaitForExit();
            TimeSpan wall = Stopwatch.GetElapsedTime(start);
            if (process.ExitCode is 0 or 1)
            {
                return new Usage(wall.TotalSeconds, ProcessorTime() - before);
            }

            if (attempt == Attempts)
            {
                throw new InvalidOperationException($"{string.Join(' ', Words)} ended with exit code {process.ExitCode}.");
            }
        }
    }

    /// <summary>The most memory that it holds at any time, in bytes.</summary>
    public long Peak()
    {
        using Process process = Start();
        long peak = 0;
        while (!process.HasExited)
        {
            // The kernel keeps the peak; the last look before the end counts.
            try
            {
                string? line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                peak = line is null ? peak : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture) * 1024;
            }
            catch (IOException)
            {
                // It has just ended.
            }
        }

        return peak;
    }

    private Process Start() => Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", .. Words]))!;

    private static double ProcessorTime()
    {
        long[] usage = new long[18];
        return GetResourceUsage(Children, usage) == 0 ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6) : throw new InvalidOperationException("getrusage failed");
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);
}

using System;
using System.Globalization;
using System.IO;
using System.Text;
using WinRM.Lint;

namespace WinRM.LinterBenchmarks;

/// <summary>Measures the linter against ripgrep and DevSkim and writes the tables of README.md.</summary>
internal static class Program
{
    // DevSkim 1.0.100 crashes now and then, on any tree.
    private const int PeerAttempts = 10;

    private const int Files = 20_000;
    private const int FewFiles = 2_000;
    private const double MiB = 1024 * 1024;

    private static int Main(string[] args)
    {
        if (args is not [string linter, string devSkim, string folder, string rounds] || !int.TryParse(rounds, CultureInfo.InvariantCulture, out int count) || count < 1)
        {
            Console.Error.WriteLine("usage: LinterBenchmarks LINTER DEVSKIM|- FOLDER ROUNDS");
            return 2;
        }

        string many = Path.Combine(folder, "many");
        string few = Path.Combine(folder, "few");
        string none = Path.Combine(folder, "none");
        string words = Path.Combine(folder, "words.txt");
        Directory.CreateDirectory(none);
        File.WriteAllLines(words, Prefilter.Words);
        long bytes = GeneratedTree.Write(many, Files);
        GeneratedTree.Write(few, FewFiles);

        StringBuilder report = new();
        Tree(report, count, bytes, new("ripgrep -j2", "rg", "-j2", "-i", "-F", "-c", "-f", words, many), new("ripgrep -j1", "rg", "-j1", "-i", "-F", "-c", "-f", words, many), new("winrm-lint", linter, many));
        StartUp(report, count * 5, new("true", "true"), new("ripgrep", "rg", "-j2", "-i", "-F", "-c", "-f", words, none), new("winrm-lint", linter, none));
        if (devSkim != "-")
        {
            Peer(report, int.Min(count, 5), new("DevSkim", devSkim, "analyze", "-I", few, "-O", "/dev/null", "-f", "text") { Attempts = PeerAttempts }, new("winrm-lint", linter, few));
        }

        Console.Write(report);
        return 0;
    }

    private static void Tree(StringBuilder report, int rounds, long bytes, Command yardstick, Command single, Command linter)
    {
        Series series = Series.Of(rounds, yardstick, single, linter);
        report.Append(CultureInfo.InvariantCulture, $"\n### {Files:N0} files, {bytes / 1e6:N0} MB, {rounds} rounds\n\n");
        report.Append("| program | wall, s | × ripgrep -j2 | processor, s | × ripgrep -j2 | peak memory, MiB |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (Command command in new[] { yardstick, single, linter })
        {
            report.Append(CultureInfo.InvariantCulture, $"| {command.Name} | {series.Median(command, Wall):N3} | {series.Ratio(command, yardstick, Wall):N2} ");
            report.Append(CultureInfo.InvariantCulture, $"| {series.Median(command, Processor):N3} | {series.Ratio(command, yardstick, Processor):N2} | {command.Peak() / MiB:N1} |\n");
        }
    }

    private static void StartUp(StringBuilder report, int rounds, Command nothing, Command yardstick, Command linter)
    {
        Series series = Series.Of(rounds, nothing, yardstick, linter);
        report.Append(CultureInfo.InvariantCulture, $"\n### An empty folder, {rounds} rounds\n\n");
        report.Append("| program | wall, ms | × ripgrep | processor, ms |\n| --- | ---: | ---: | ---: |\n");
        foreach (Command command in new[] { nothing, yardstick, linter })
        {
            report.Append(CultureInfo.InvariantCulture, $"| {command.Name} | {series.Median(command, Wall) * 1000:N1} | {series.Ratio(command, yardstick, Wall):N2} | {series.Median(command, Processor) * 1000:N1} |\n");
        }
    }

    private static void Peer(StringBuilder report, int rounds, Command peer, Command linter)
    {
        Series series = Series.Of(rounds, peer, linter);
        report.Append(CultureInfo.InvariantCulture, $"\n### {FewFiles:N0} files, {rounds} rounds\n\n");
        report.Append("| program | wall, s | times as fast | peak memory, MiB |\n| --- | ---: | ---: | ---: |\n");
        foreach (Command command in new[] { peer, linter })
        {
            report.Append(CultureInfo.InvariantCulture, $"| {command.Name} | {series.Median(command, Wall):N3} | {1 / series.Ratio(command, peer, Wall):N0} | {command.Peak() / MiB:N1} |\n");
        }
    }

    private static double Wall(Usage usage) => usage.Wall;

    private static double Processor(Usage usage) => usage.Processor;
}

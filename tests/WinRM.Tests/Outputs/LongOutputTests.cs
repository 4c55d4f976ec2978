using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using WinRM.Lint;
using WinRM.Lint.Output;
using Xunit;

namespace WinRM.Tests.Outputs;

public class LongOutputTests
{
    private const int Findings = 10_000;

    private static readonly Lazy<Report> s_oneLine = new(static () =>
    {
        string text = string.Concat(Enumerable.Repeat("Set-Item WSMan:\\localhost\\Service\\Auth\\Basic -Value $true; ", Findings));
        LintOptions options = new();
        InputReader reader = new(new Linter(options), options.Limits);
        return new Report([reader.Judge("a.ps1", reader.Read("a.ps1", Encoding.UTF8.GetBytes(text), isNamed: true))], [], 1);
    });

    [Theory]
    [MemberData(nameof(SnapshotTests.Formats), MemberType = typeof(SnapshotTests))]
    public void Many_findings_in_one_line_take_time_in_proportion(string format)
    {
        Report report = s_oneLine.Value;
        Assert.Equal(Findings, report.Findings.Count);
        Stopwatch watch = Stopwatch.StartNew();

        OutputCatalog.Find(format)!.Write(report, TextWriter.Null, new OutputStyle { Why = true, Statistics = true });

        // Generous: build machines are slow. With the square of the length each of these takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }
}

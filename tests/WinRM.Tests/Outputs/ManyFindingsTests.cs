using System;
using System.Linq;
using System.Text.Json;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Outputs;

/// <summary>Each fix is tried before it is told, so text tells none where nobody reads one by one.</summary>
public class ManyFindingsTests
{
    [Theory]
    [InlineData(100, "100 fixable with --fix --unsafe-fixes")]
    [InlineData(101, "--diff --unsafe-fixes shows what can be fixed")]
    public void Text_tells_the_fixes_of_a_hundred_findings(int count, string last)
    {
        using LinterRun run = new();
        run.With("a.ps1", Script(count)).Run(".");

        Assert.Equal(last, run.Output.TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public void Json_tells_them_all()
    {
        using LinterRun run = new();
        JsonElement report = run.With("a.ps1", Script(101)).Report(".");

        Assert.All(report.GetProperty("findings").EnumerateArray(), static finding => Assert.True(finding.TryGetProperty("fixes", out _)));
    }

    private static string Script(int count) => string.Concat(Enumerable.Repeat("Set-Item WSMan:\\localhost\\Service\\Auth\\Basic -Value $true\n", count));
}

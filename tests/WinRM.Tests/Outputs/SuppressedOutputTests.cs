using System;
using System.Text.Json;
using System.Xml.Linq;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Outputs;

/// <summary>A finding that a comment silences: formats that can say so do, the others leave it out.</summary>
public class SuppressedOutputTests
{
    private const string Insecure = "ansible_connection: winrm\n# winrm-lint: ignore[WRM1002] reason=\"lab network\"\nansible_port: 5985\n";

    [Fact]
    public void Sarif_marks_it_and_keeps_the_reason()
    {
        JsonElement result = JsonDocument.Parse(Write("sarif")).RootElement.GetProperty("runs")[0].GetProperty("results")[0];

        JsonElement suppression = Assert.Single(result.GetProperty("suppressions").EnumerateArray());
        Assert.Equal("inSource lab network", $"{suppression.GetProperty("kind")} {suppression.GetProperty("justification")}");
    }

    [Fact]
    public void JUnit_skips_it()
    {
        XElement skipped = Assert.Single(XDocument.Parse(Write("junit")).Descendants("skipped"));

        Assert.Equal("lab network", skipped.Attribute("message")!.Value);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("oneline")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("checkstyle")]
    [InlineData("msbuild")]
    public void Others_leave_it_out(string format) => Assert.DoesNotContain("WRM1002", Write(format), StringComparison.Ordinal);

    private static string Write(string format)
    {
        using LinterRun run = new();
        run.With("a.yml", Insecure).Run("check", "--format", format);
        return run.Output;
    }
}

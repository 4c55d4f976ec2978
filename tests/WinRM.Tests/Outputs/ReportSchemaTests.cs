using System;
using System.IO;
using NJsonSchema;
using WinRM.Lint;
using WinRM.Lint.Output;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.Outputs;

public class ReportSchemaTests
{
    private static readonly JsonSchema s_schema = JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "linter", "report.schema.json")).GetAwaiter().GetResult();

    [Theory]
    [InlineData()]
    [InlineData("--why", "--statistics")]
    public void A_report_is_valid(params string[] args) => Assert.Empty(s_schema.Validate(OutputTree.Write("json", args)));

    [Fact]
    public void A_report_with_a_suppressed_finding_is_valid()
    {
        LintFinding finding = SarifTests.Found("a.yml", "ansible_connection: winrm\nansible_port: 5985\n") with { Suppression = new Suppression("lab network") };
        using StringWriter writer = new();

        new JsonOutput().Write(new Report([new FileResult([finding], [])], [], 1), writer, OutputStyle.Plain);

        Assert.Contains("\"justification\": \"lab network\"", writer.ToString());
        Assert.Empty(s_schema.Validate(writer.ToString()));
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"level\": \"error\"", "\"level\": \"fatal\"")]
    [InlineData("\"column\": 26", "\"column\": 0")]
    [InlineData("\"subject\"", "\"object\"")]
    public void The_schema_refuses_what_is_no_report(string valid, string invalid) =>
        Assert.NotEmpty(s_schema.Validate(OutputTree.Write("json").Replace(valid, invalid, StringComparison.Ordinal)));
}

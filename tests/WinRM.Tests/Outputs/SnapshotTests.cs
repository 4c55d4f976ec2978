using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using WinRM.Lint.Output;
using Xunit;

namespace WinRM.Tests.Outputs;

/// <summary>Each format as a whole, on one tree.</summary>
public class SnapshotTests
{
    public static TheoryData<string> Formats => new(OutputCatalog.All.Select(static output => output.Name));

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_is_written_as_before(string format) => Check(format, OutputTree.Write(format));

    [Fact]
    public void Derivations_and_counts_are_written_as_before() => Check("text-why", OutputTree.Write("text", "--why", "--statistics"));

    [Theory]
    [InlineData("json")]
    [InlineData("oneline")]
    public void Counts_are_written_as_before(string format) => Check(format + "-statistics", OutputTree.Write(format, "--statistics"));

    private static void Check(string name, string text) =>
        Generated.Check($"tests/WinRM.Tests/Outputs/Snapshots/{name}.txt", name == "sarif" ? WithoutCatalog(text) : text);

    // Rules and benchmarks have tests of their own.
    private static string WithoutCatalog(string sarif)
    {
        JsonNode log = JsonNode.Parse(sarif)!;
        JsonNode run = log["runs"]![0]!;
        JsonObject driver = run["tool"]!["driver"]!.AsObject();
        driver.Remove("rules");
        driver.Remove("supportedTaxonomies");
        driver.Remove("semanticVersion");
        run.AsObject().Remove("taxonomies");
        return log.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
    }
}

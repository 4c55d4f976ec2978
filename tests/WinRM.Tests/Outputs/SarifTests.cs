using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Sarif;
using NJsonSchema;
using WinRM.Lint;
using WinRM.Lint.Output;
using WinRM.Rules;
using WinRM.Tests.LinterTests;
using Xunit;
using Result = Microsoft.CodeAnalysis.Sarif.Result;
using Run = Microsoft.CodeAnalysis.Sarif.Run;

namespace WinRM.Tests.Outputs;

public class SarifTests
{
    private const string Service = "Set-Item WSMan:\\localhost\\Service\\Auth\\Basic -Value $true\n";

    private static readonly JsonSchema s_schema = JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json")).GetAwaiter().GetResult();

    [Fact]
    public void A_report_with_everything_in_it_is_valid() => Assert.Empty(s_schema.Validate(OutputTree.Write("sarif", "--why")));

    [Fact]
    public void A_report_without_findings_is_valid() => Assert.Empty(s_schema.Validate(Write("a.yml", "ansible_connection: winrm\n")));

    [Theory]
    [InlineData("\"level\": \"error\"", "\"level\": \"fatal\"")]
    [InlineData("\"startLine\": 1", "\"startLine\": 0")]
    [InlineData("\"results\"", "\"findings\"")]
    public void The_schema_refuses_what_is_no_sarif(string valid, string invalid) =>
        Assert.NotEmpty(s_schema.Validate(OutputTree.Write("sarif").Replace(valid, invalid, StringComparison.Ordinal)));

    [Fact]
    public void Another_tool_reads_every_finding_with_its_rule_and_place()
    {
        Run run = Load(OutputTree.Write("sarif"));

        Assert.Equal(
            ["WRM1002 error group_vars/win.yml:2:26-31", "WRM1003 note lab/advice.yml:2:15-19", "WRM1002 note lab/doubt.yml:2:15-24", "WRM4001 warning service.ps1:1:53-58"],
            run.Results.Select(result => $"{result.GetRule(run).Id} {result.Level.ToString().ToLowerInvariant()} {PlaceOf(result.Locations[0])}"));
        Assert.All(run.Results, static result => Assert.Equal(SarifOutput.Root, result.Locations[0].PhysicalLocation.ArtifactLocation.UriBaseId));
    }

    [Fact]
    public void Evidence_in_several_files_is_a_code_flow_in_order()
    {
        Result result = Load(OutputTree.Write("sarif")).Results[0];

        IList<ThreadFlowLocation> steps = Assert.Single(Assert.Single(result.CodeFlows).ThreadFlows).Locations;
        Assert.Equal(
            ["1 group_vars/win.yml:2:26-31 Basic: on", "2 host_vars/bad01.yml:1:23-27 scheme: http, overrides https at group_vars/win.yml:3"],
            steps.Select(static step => $"{step.ExecutionOrder} {PlaceOf(step.Location)} {step.Location.Message.Text}"));
        Assert.Equal(["host_vars/bad01.yml:1:23-27"], result.RelatedLocations.Select(PlaceOf));
    }

    [Fact]
    public void Every_rule_tells_what_it_means_and_what_to_do()
    {
        IList<ReportingDescriptor> rules = Load(OutputTree.Write("sarif")).Tool.Driver.Rules;

        Assert.Equal(RuleCatalog.All.Select(static rule => rule.Id), rules.Select(static rule => rule.Id));
        Assert.All(RuleCatalog.All.Zip(rules), static pair =>
        {
            Assert.Equal(pair.First.Title, pair.Second.ShortDescription.Text);
            Assert.Contains(pair.First.Reason, pair.Second.Help.Text);
            Assert.All(pair.First.Remedies, remedy => Assert.Contains("- " + remedy.Text, pair.Second.Help.Markdown));
        });
    }

    [Fact]
    public void Rules_about_a_weakness_have_a_score_and_its_number()
    {
        Run run = Load(OutputTree.Write("sarif"));

        foreach (ReportingDescriptor rule in run.Tool.Driver.Rules)
        {
            int cwe = RuleCatalog.Find(rule.Id)!.Cwe;
            Assert.Equal(cwe > 0, rule.PropertyNames.Contains("security-severity"));
            if (cwe > 0)
            {
                ReportingDescriptorReference target = Assert.Single(rule.Relationships).Target;
                Assert.Equal(("CWE", $"CWE-{cwe}"), (run.Taxonomies[target.ToolComponent.Index].Name, run.Taxonomies[target.ToolComponent.Index].Taxa[target.Index].Id));
            }
        }
    }

    [Fact]
    public void A_finding_names_the_controls_that_it_breaks()
    {
        Run run = Load(Write("a.ps1", Service));

        IEnumerable<string> controls = Assert.Single(run.Results).Taxa.Select(taxon =>
        {
            ToolComponent benchmark = run.Taxonomies[taxon.ToolComponent.Index];
            Assert.Equal(taxon.Id, benchmark.Taxa[taxon.Index].Id);
            return $"{benchmark.Name} {benchmark.Version} {taxon.Id}";
        });
        Assert.Contains("CIS Windows Server 2022 3.0 18.10.88.2.1", controls);
        Assert.Contains("STIG Windows Server 2022 V2R8 V-254381", controls);
    }

    [Fact]
    public void What_could_not_be_judged_is_a_notification()
    {
        Invocation invocation = Assert.Single(Load(OutputTree.Write("sarif")).Invocations);

        Assert.False(invocation.ExecutionSuccessful);
        Notification notification = Assert.Single(invocation.ToolExecutionNotifications);
        Assert.Equal("WRM9001 broken.yml", $"{notification.AssociatedRule.Id} {notification.Locations[0].PhysicalLocation.ArtifactLocation.Uri}");
    }

    [Fact]
    public void A_suppressed_finding_keeps_its_justification()
    {
        string text = Written([Found("a.ps1", Service) with { Suppression = new WinRM.Lint.Suppression("lab network") }]);

        Assert.Empty(s_schema.Validate(text));
        Microsoft.CodeAnalysis.Sarif.Suppression suppression = Assert.Single(Assert.Single(Load(text).Results).Suppressions);
        Assert.Equal((SuppressionKind.InSource, "lab network"), (suppression.Kind, suppression.Justification));
    }

    [Fact]
    public void Held_against_a_baseline_each_finding_is_new_or_known_since_a_day()
    {
        using LinterRun run = new();
        run.With("a.ps1", Service).Run("--write-baseline", "known.json");
        run.With("b.ps1", Service).Run("--baseline", "known.json", "--format", "sarif");

        Assert.Empty(s_schema.Validate(run.Output));
        IList<Result> results = Load(run.Output).Results;
        Assert.Equal(["a.ps1 Unchanged", "b.ps1 New"], results.Select(static result => $"{result.Locations[0].PhysicalLocation.ArtifactLocation.Uri} {result.BaselineState}"));
        Microsoft.CodeAnalysis.Sarif.Suppression suppression = Assert.Single(results[0].Suppressions);
        Assert.Equal((SuppressionKind.External, SuppressionStatus.Accepted, "in the baseline since 2026-09-01"), (suppression.Kind, suppression.Status, suppression.Justification));
        Assert.Empty(results[1].Suppressions);
    }

    [Fact]
    public void Without_a_baseline_nothing_is_new() =>
        Assert.All(Load(OutputTree.Write("sarif")).Results, static result => Assert.Equal(BaselineState.None, result.BaselineState));

    [Fact]
    public void A_fingerprint_stays_when_the_line_moves_and_no_address_leaves_the_folder()
    {
        Result before = Assert.Single(Load(Write("a.ps1", Service)).Results);
        Result after = Assert.Single(Load(Write("a.ps1", "# moved\n\n" + Service)).Results);

        Assert.NotEqual(before.Locations[0].PhysicalLocation.Region.StartLine, after.Locations[0].PhysicalLocation.Region.StartLine);
        Assert.Equal(before.PartialFingerprints, after.PartialFingerprints);
        Assert.False(after.Locations[0].PhysicalLocation.ArtifactLocation.Uri.IsAbsoluteUri);
    }

    [Fact]
    public void Names_are_addresses_and_texts_hold_no_links()
    {
        string text = Write("a b/ü%[x](y).ps1", Service);

        Assert.Empty(s_schema.Validate(text));
        Uri uri = Assert.Single(Load(text).Results).Locations[0].PhysicalLocation.ArtifactLocation.Uri;
        Assert.Equal("a%20b/%C3%BC%25%5Bx%5D%28y%29.ps1", uri.OriginalString);
    }

    [Theory]
    [InlineData("/srv/a b.yml", "file:///srv/a%20b.yml", false)]
    [InlineData("c:d.yml", "c%3Ad.yml", true)]
    [InlineData("a/b.yml", "a/b.yml", true)]
    public void A_file_outside_of_the_folder_has_an_absolute_address(string path, string uri, bool isRelative) =>
        Assert.Equal((uri, isRelative), SarifText.Address(path));

    internal static string Written(IReadOnlyList<LintFinding> findings)
    {
        using StringWriter writer = new();
        new SarifOutput().Write(new Report([new FileResult(findings, [])], [], 1), writer, OutputStyle.Plain);
        return writer.ToString();
    }

    internal static LintFinding Found(string name, string text)
    {
        LintOptions options = new();
        InputReader reader = new(new Linter(options), options.Limits);
        return Assert.Single(reader.Judge(name, reader.Read(name, Encoding.UTF8.GetBytes(text), isNamed: true)).Findings);
    }

    private static string PlaceOf(Location location)
    {
        Region region = location.PhysicalLocation.Region;
        return $"{location.PhysicalLocation.ArtifactLocation.Uri}:{region.StartLine}:{region.StartColumn}-{region.EndColumn}";
    }

    private static string Write(string name, string text)
    {
        using LinterRun run = new();
        run.With(name, text).Run("check", "--format", "sarif");
        return run.Output;
    }

    internal static Run Load(string text)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return Assert.Single(SarifLog.Load(stream).Runs);
    }
}

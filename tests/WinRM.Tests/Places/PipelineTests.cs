using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;
using WinRM.Lint;
using WinRM.Tests.LinterTests;
using WinRM.Tests.Packaging;
using Xunit;

namespace WinRM.Tests.Places;

/// <summary>The templates for other pipelines and the installing step of the action, run with the packed tool.</summary>
[Collection(PackedPackages.Name)]
public class PipelineTests(PackedPackages packages)
{
    private const string Insecure = "ansible_connection: winrm\nansible_port: 5985\n";

    [Fact]
    public void GitLab_gets_a_report_of_code_quality_and_one_of_tests()
    {
        Definition job = Definition.Read("samples/pipelines/gitlab-ci.yml")["winrm-lint"];
        using LinterRun run = new();
        string home = Directory.CreateDirectory(Path.Combine(run.Folder, ".git")).FullName;

        // The runner hands over the variables, and stops at the first line that fails.
        string[] variables = [.. job["variables"].Entries.Select(entry => $"{entry.Key}={Value(entry.Key, entry.Value.Text)}"), "HOME=" + home];
        (int code, string output) = BuiltCommand.Bash(run.With("a.yml", Insecure).Folder, "set -eo pipefail\n" + string.Join('\n', job["script"].Items.Select(static line => line.Text)), variables);

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("a.yml:2:15: error WRM1002", output);
        Definition reports = job["artifacts"]["reports"];
        Assert.Equal("WRM1002", Assert.Single(JsonDocument.Parse(run.Read(reports["codequality"].Text)).RootElement.EnumerateArray()).GetProperty("check_name").GetString());
        Assert.Equal("1", XDocument.Parse(run.Read(reports["junit"].Text)).Root!.Attribute("failures")!.Value);
        Assert.Equal("always", job["artifacts"]["when"].Text);
    }

    [Fact]
    public void Azure_Pipelines_gets_test_results_and_sarif()
    {
        Definition template = Definition.Read("samples/pipelines/azure-pipelines.yml");
        using LinterRun run = new();
        string agent = Directory.CreateDirectory(Path.Combine(run.Folder, ".git")).FullName;
        string[] system = ["AGENT_TEMPDIRECTORY=" + agent, "BUILD_ARTIFACTSTAGINGDIRECTORY=" + agent];

        Definition[] scripts = [.. template["steps"].Items.Where(static step => step.Find("bash") is not null)];
        (int code, string output)[] outcomes = [.. scripts.Select(step => BuiltCommand.Bash(run.With("a.yml", Insecure).Folder, step["bash"].Text, [.. step.Environment(Parameter), .. system]))];

        Assert.Equal([ExitCode.Clean, ExitCode.Findings], outcomes.Select(static outcome => outcome.code));
        Definition[] published = [.. template["steps"].Items.Where(static step => step.Find("condition")?.Text == "succeededOrFailed()").Select(static step => step["inputs"])];
        Assert.Equal("1", XDocument.Load(Published("testResultsFiles")).Root!.Attribute("failures")!.Value);
        Assert.Equal("2.1.0", JsonDocument.Parse(File.ReadAllText(Published("PathtoPublish"))).RootElement.GetProperty("version").GetString());

        string Parameter(string expression) => template["parameters"].Items.Single(parameter => "parameters." + parameter["name"].Text == expression) is var found
            ? Value(found["name"].Text, found["default"].Text) : "";

        string Published(string key) => published.Select(inputs => inputs.Find(key)?.Text).Single(static text => text is not null)!
            .Replace("$(Agent.TempDirectory)", agent, StringComparison.Ordinal).Replace("$(Build.ArtifactStagingDirectory)", agent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_action_installs_the_tool_from_its_own_source()
    {
        Definition step = Definition.Read("action.yml")["runs"]["steps"].Step("name", "Install winrm-lint");
        string folder = Directory.CreateTempSubdirectory("winrm-action-").FullName;
        try
        {
            string[] variables = step.Environment(expression => expression == "runner.temp" ? folder : Cases.Repository.Root);
            (int code, string output) = BuiltCommand.Bash(folder, "set -eo pipefail\n" + step["run"].Text, [.. variables, "MSBUILDDISABLENODEREUSE=1"]);
            Assert.True(code == 0, output);

            (code, output) = await DotNet.StartAsync(Path.Combine(folder, "winrm-lint", "winrm-lint"), Cases.Repository.Root, "rules");
            Assert.Equal(0, code);
            Assert.Contains("WRM1001", output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What a user sets: where the package is, and which one.
    private string Value(string name, string otherwise) => name.ToUpperInvariant().Replace("WINRM_LINT_", "", StringComparison.Ordinal) switch
    {
        "FEED" => packages.Feed,
        "VERSION" => packages.Version,
        _ => otherwise,
    };
}

using System.IO;
using System.Threading.Tasks;
using System.Xml.Linq;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Packaging;

/// <summary>A project that uses the package can have its deployment files judged by its build.</summary>
[Collection(PackedPackages.Name)]
public sealed class BuildLintTests(PackedPackages packages)
{
    private const string Unverified = "ansible_connection: winrm\nansible_port: 5986\nansible_winrm_server_cert_validation: ignore\n";
    private const string Basic = "ansible_connection: winrm\nansible_port: 5985\n";
    private const string Warning = "deploy/lab hosts.yml(3,39,3,45): warning WRM1004: ";
    private const string Error = "deploy/web.yml(2,15,2,19): error WRM1002: ";

    [Fact]
    public async Task A_finding_is_a_warning_of_the_build_until_nothing_changes()
    {
        string folder = await ProjectAsync("judged");

        Assert.Contains(Warning, (await BuildAsync(folder)).Output);
        Assert.DoesNotContain("deploy/", (await BuildAsync(folder)).Output);

        File.WriteAllText(Path.Combine(folder, "deploy", ".winrm-lint.yml"), "ignore: [WRM2001]\n");
        Assert.Contains(Warning, (await BuildAsync(folder)).Output);

        Assert.DoesNotContain("deploy/", (await BuildAsync(folder, "-p:WinRMLintArguments=--ignore WRM1004")).Output);
    }

    [Fact]
    public async Task An_error_fails_the_build_until_it_is_gone()
    {
        string folder = await ProjectAsync("failing");
        string bad = Path.Combine(folder, "deploy", "web.yml");
        File.WriteAllText(bad, Basic);

        for (int run = 0; run < 2; run++)
        {
            (int code, string output) = await BuildAsync(folder);
            Assert.Equal(1, code);
            Assert.Contains(Error, output);
        }

        File.Delete(bad);
        (int after, string rest) = await BuildAsync(folder);
        Assert.Equal(0, after);
        Assert.DoesNotContain("WRM1002", rest);
    }

    [Fact]
    public async Task Without_the_tool_the_build_says_how_to_get_it()
    {
        string folder = await ProjectAsync("missing");

        (int code, string output) = await BuildAsync(folder, "-p:WinRMLintTool=no-such-linter");

        Assert.Equal(1, code);
        Assert.Contains("error WRMLINT: 'no-such-linter' cannot be run (exit code ", output);
        Assert.Contains("dotnet tool install --global WinRM.Lint", output);
    }

    [Fact]
    public async Task Arguments_that_the_tool_does_not_understand_fail_the_build()
    {
        string folder = await ProjectAsync("misunderstood");

        (int code, string output) = await BuildAsync(folder, "-p:WinRMLintArguments=--strict");

        Assert.Equal(1, code);
        Assert.Contains("error WRMLINT: ", output);
        Assert.Contains("unknown option '--strict'", output);
    }

    [Fact]
    public async Task A_project_that_names_no_files_needs_no_tool()
    {
        string folder = await packages.ConsumerAsync("unjudged");

        (int code, string output) = await BuildAsync(folder, "-p:WinRMLintTool=no-such-linter");

        Assert.Equal(0, code);
        Assert.DoesNotContain("WRMLINT", output);
    }

    private async Task<string> ProjectAsync(string name)
    {
        string folder = await packages.ConsumerAsync("lint-" + name);
        Directory.CreateDirectory(Path.Combine(folder, "deploy"));
        File.WriteAllText(Path.Combine(folder, "deploy", "lab hosts.yml"), Unverified);
        string project = Path.Combine(folder, "app.csproj");
        XDocument xml = XDocument.Load(project);
        xml.Root!.Add(new XElement("ItemGroup", new XElement("WinRMLintFiles", new XAttribute("Include", "deploy/**/*.yml"), new XAttribute("Exclude", "deploy/**/.winrm-lint.yml"))));
        xml.Save(project);
        return folder;
    }

    private static Task<(int Code, string Output)> BuildAsync(string folder, params string[] args) => DotNet.StartAsync(
        "dotnet", folder, ["build", "--no-restore", "-clp:NoSummary", "-p:WinRMLintTool=dotnet " + Path.Combine(BuiltCommand.Folder, "winrm-lint.dll"), .. args]);
}

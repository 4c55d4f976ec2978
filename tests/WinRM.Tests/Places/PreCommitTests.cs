using System.Linq;
using System.Threading.Tasks;
using WinRM.Lint;
using WinRM.Tests.Cases;
using WinRM.Tests.LinterTests;
using WinRM.Tests.Packaging;
using Xunit;

namespace WinRM.Tests.Places;

public class PreCommitTests
{
    private const string Insecure = "ansible_connection: winrm\nansible_port: 5985\n";

    private static readonly Definition s_hooks = Definition.Read(".pre-commit-hooks.yaml");

    [Fact]
    public void The_hooks_say_what_pre_commit_needs() => Assert.All(s_hooks.Items, static hook =>
    {
        Assert.All(["id", "name", "description", "entry"], key => Assert.NotEmpty(hook[key].Text));
        Assert.Equal(("dotnet", "false"), (hook["language"].Text, hook["pass_filenames"].Text));
    });

    [Fact]
    public void The_hook_fails_as_long_as_there_are_findings()
    {
        using LinterRun run = new();
        string entry = s_hooks.Items.First()["entry"].Text;

        (int code, string output) = BuiltCommand.Bash(run.With("a.yml", Insecure).Folder, entry);
        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("a.yml:2:15: error WRM1002", output);

        Assert.Equal(ExitCode.Clean, BuiltCommand.Bash(run.With("a.yml", "ansible_connection: winrm\n").Folder, entry).Code);
    }

    [Fact]
    public void The_other_hook_sees_what_the_commit_brings_in()
    {
        using LinterRun run = new();
        string entry = s_hooks.Items.Last()["entry"].Text;
        Git.Run(run.With("old.yml", Insecure).Folder, "init", "-q");
        Git.Run(run.Folder, "add", ".");
        Git.Run(run.Folder, "commit", "-q", "-m", "old");

        Assert.Equal(ExitCode.Clean, BuiltCommand.Bash(run.With("other.yml", "a: 1\n").Folder, entry).Code);

        Git.Run(run.With("new.yml", Insecure).Folder, "add", ".");
        (int code, string output) = BuiltCommand.Bash(run.Folder, entry);
        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("new.yml:2:15: error WRM1002", output);
        Assert.DoesNotContain("old.yml", output);
    }

    [Theory]
    [InlineData("linter", "true")]
    [InlineData("codefixes", "false")]
    public async Task Only_the_tool_is_packed_for_pre_commit_which_installs_all_that_is_packed(string project, string isPackable)
    {
        string output = await DotNet.RunAsync(Repository.Root, "msbuild", project, "-getProperty:IsPackable", "-p:PackageOutputPath=/any/pre-commit-build");

        Assert.Equal(isPackable, output.Trim());
    }
}

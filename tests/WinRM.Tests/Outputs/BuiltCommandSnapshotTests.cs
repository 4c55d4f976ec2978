using System.IO;
using WinRM.Tests.Cases;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Outputs;

/// <summary>What the built command writes for each of its verbs, and its exit code, on one tree.</summary>
public class BuiltCommandSnapshotTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("check-why", "check", "--why", "--statistics", "--pedantic", "--possible")]
    [InlineData("check-select", "check", "--select", "WRM1002", "--fail-on", "warning", "--format", "oneline")]
    [InlineData("check-ignore", "check", "--ignore", "WRM1002,WRM4001", "lab", "host_vars")]
    [InlineData("check-nothing", "check", "no-such-file.yml")]
    [InlineData("diff", "check", "--diff", "--unsafe-fixes")]
    [InlineData("fix-unsafe", "check", "--fix", "--unsafe-fixes", "--format", "oneline")]
    [InlineData("fix-safe", "check", "--fix", "--format", "oneline")]
    [InlineData("baseline", "check", "--write-baseline", "baseline.json")]
    [InlineData("why-not-host", "why-not", "safe01")]
    [InlineData("why-not-line", "why-not", "service.ps1:1")]
    [InlineData("effective-host", "effective", "bad01", ".")]
    [InlineData("effective-all", "effective", "--all", ".", "--format", "json")]
    [InlineData("explain", "explain", "WRM2003")]
    [InlineData("rules", "rules")]
    [InlineData("help", "--help")]
    [InlineData("help-why-not", "why-not", "--help")]
    [InlineData("usage", "check", "--no-such-option")]
    public void The_built_command_writes_as_before(string name, params string[] args)
    {
        using LinterRun run = new();
        OutputTree.Fill(run);
        args = args.Length == 0 ? [name] : args;

        (int code, string output) = BuiltCommand.Start(run.Folder, "", args);

        Generated.Check($"tests/WinRM.Tests/Outputs/Snapshots/command-{name}.txt", $"$ winrm-lint {string.Join(' ', args)}\n{output.ReplaceLineEndings("\n")}exit {code}\n");
    }

    [Fact]
    public void A_legacy_tree_is_green_after_one_command()
    {
        using LinterRun run = new();
        OutputTree.Fill(run);
        File.Delete(Path.Combine(run.Folder, "broken.yml"));

        BuiltCommand.Start(run.Folder, "", "--write-baseline", "winrm-baseline.json");
        (int code, string output) = BuiltCommand.Start(run.Folder, "", "--baseline", "winrm-baseline.json");

        Assert.Equal((0, "no findings (2 suppressed) in 6 files\n"), (code, output.ReplaceLineEndings("\n")));
    }
}

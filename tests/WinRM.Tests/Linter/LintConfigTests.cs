using System.IO;
using System.Text.Json;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class LintConfigTests
{
    private const string Basic = "ansible_connection: winrm\nansible_winrm_transport: basic\n";

    [Fact]
    public void The_options_file_of_the_current_folder_holds()
    {
        using LinterRun run = new();

        JsonElement report = run.With(".winrm-lint.yml", "assume_proxy: true\n").With("a.yml", Basic).Report("a.yml");

        Assert.Equal(["2 WRM2002"], LinterRun.Findings(report));
    }

    [Fact]
    public void An_options_file_that_is_named_replaces_the_one_that_would_be_found()
    {
        using LinterRun run = new();
        run.With(".winrm-lint.yml", "assume_proxy: true\n").With("other.yml", "assume_proxy: false\n").With("a.yml", Basic);

        Assert.Empty(LinterRun.Findings(run.Report("a.yml", "--config", "other.yml")));
    }

    [Fact]
    public void Each_file_has_the_nearest_options_file_above_it()
    {
        using LinterRun run = new();
        run.With(".winrm-lint.yml", "assume_proxy: false\n").With("a/.winrm-lint.yml", "assume_proxy: true\n").With("a/b/c/d.yml", Basic).With("e.yml", Basic);

        Assert.Equal(["2 WRM2002"], LinterRun.Findings(run.Report("a/b/c/d.yml")));
        Assert.Empty(LinterRun.Findings(run.Report("e.yml")));
    }

    [Theory]
    [InlineData(".", "node_modules/a/d.yml")]
    [InlineData("node_modules/a/d.yml", ".")]
    [InlineData(".", "node_modules/a")]
    [InlineData(".", "node_modules/a/b")]
    [InlineData("node_modules/a/b", "node_modules/a/d.yml", "e.yml")]
    public void What_is_named_in_a_folder_that_is_not_looked_into_has_its_nearest_options_file(params string[] paths)
    {
        using LinterRun run = new();
        run.With("node_modules/a/.winrm-lint.yml", "assume_proxy: true\n").With("node_modules/a/d.yml", Basic).With("node_modules/a/b/c/d.yml", Basic).With("e.yml", Basic).With("z/f.yml", Basic);

        Assert.All(run.Report(paths).GetProperty("findings").EnumerateArray(), static finding => Assert.StartsWith("node_modules/a/", finding.GetProperty("path").GetString(), System.StringComparison.Ordinal));
        Assert.NotEmpty(LinterRun.Findings(run.Report(paths)));
    }

    [Fact]
    public void A_folder_may_be_named_with_a_slash_at_its_end()
    {
        using LinterRun run = new();
        run.With("sub/.winrm-lint.yml", "assume_proxy: true\n").With("sub/a/b/d.yml", Basic).With("sub/e.yml", Basic);

        Assert.Equal(["2 WRM2002", "2 WRM2002"], LinterRun.Findings(run.Report("sub/")));
    }

    [Fact]
    public void Loopback_can_be_included()
    {
        using LinterRun run = new();
        run.With(".winrm-lint.yml", "exclude_loopback: false\n").With("a.yml", "ansible_connection: winrm\nansible_host: localhost\nansible_port: 5985\n");

        Assert.Equal(["3 WRM1002"], LinterRun.Findings(run.Report("a.yml")));
    }

    [Theory]
    [InlineData("stack_version: 1.1\nstak_version: 1.1\n", ".winrm-lint.yml:2 WRM9002")]
    [InlineData("stack_version: new\n", ".winrm-lint.yml:1 WRM9002")]
    [InlineData("\nassume_proxy: 7\n", ".winrm-lint.yml:2 WRM9002")]
    [InlineData("- assume_proxy\n", ".winrm-lint.yml:1 WRM9002")]
    [InlineData("assume_proxy: [\n", ".winrm-lint.yml:2 WRM9001")]
    public void What_is_not_understood_is_told_with_its_line(string config, string expected)
    {
        using LinterRun run = new();
        run.With(".winrm-lint.yml", config).With("a.yml", Basic);

        Assert.Equal([expected], LinterRun.Errors(run.Report("a.yml")));
        Assert.Equal(ExitCode.Incomplete, run.Run("a.yml"));
    }

    [Fact]
    public void What_is_understood_beside_it_still_holds()
    {
        using LinterRun run = new();
        run.With(".winrm-lint.yml", "typo: 1\nassume_proxy: true\n").With("a.yml", Basic);

        Assert.Equal(["2 WRM2002"], LinterRun.Findings(run.Report("a.yml")));
    }
}

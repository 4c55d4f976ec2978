using System.IO;
using System.Linq;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class ChangedSinceTests
{
    private const string Basic = "ansible_connection: winrm\nansible_port: 5985\n";

    [Fact]
    public void Only_findings_of_files_that_changed_are_told()
    {
        using LinterRun run = Repository();
        run.With("b.yml", Basic).With("sub/ä c.yml", Basic);

        Assert.Equal(["b.yml", "sub/ä c.yml"], Paths(run, "--changed-since", "HEAD"));
        Assert.Equal(["a.yml", "b.yml", "sub/ä c.yml"], Paths(run));
    }

    [Fact]
    public void A_change_that_brings_about_a_finding_elsewhere_is_told()
    {
        using LinterRun run = Repository();
        run.With("inventory/hosts.ini", "[win]\nweb01\n").With("inventory/group_vars/win.yml", "ansible_connection: winrm\nansible_winrm_transport: basic\nansible_port: 5986\n");
        Commit(run);
        run.With("inventory/host_vars/web01.yml", "ansible_port: 5985\n");

        Assert.Contains(Paths(run, "--changed-since", "HEAD"), static path => path.StartsWith("inventory/", System.StringComparison.Ordinal));
        Assert.DoesNotContain("a.yml", Paths(run, "--changed-since", "HEAD"));
    }

    [Fact]
    public void What_others_changed_in_the_meantime_is_not_told()
    {
        using LinterRun run = Repository();
        Git.Run(run.Folder, "branch", "work");
        run.With("theirs.yml", Basic);
        Commit(run);
        Git.Run(run.Folder, "branch", "theirs");
        Git.Run(run.Folder, "checkout", "-q", "work");
        run.With("mine.yml", Basic);
        Commit(run);

        Assert.Equal(["mine.yml"], Paths(run, "--changed-since", "theirs"));
    }

    [Fact]
    public void Paths_hold_in_a_folder_of_the_repository()
    {
        using LinterRun run = Repository();
        run.With("sub/c.yml", Basic);

        Assert.Equal(ExitCode.Findings, run.RunIn(Path.Combine(run.Folder, "sub"), "--changed-since", "HEAD"));
    }

    [Theory]
    [InlineData("nowhere", "git knows no revision 'nowhere'")]
    [InlineData("--output=x", "git knows no revision '--output=x'")]
    public void A_revision_that_git_does_not_know_is_wrong_usage(string revision, string expected)
    {
        using LinterRun run = Repository();

        Assert.Equal(ExitCode.Usage, run.Run("--changed-since=" + revision));
        Assert.Equal($"winrm-lint: --changed-since: {expected}\n", run.Error);
    }

    [Fact]
    public void Outside_of_a_repository_it_is_wrong_usage()
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Usage, run.With("a.yml", Basic).Run("--changed-since", "HEAD"));
        Assert.Equal("winrm-lint: --changed-since: the folder is in no git repository\n", run.Error);
    }

    [Fact]
    public void A_suppression_elsewhere_does_not_become_unused()
    {
        using LinterRun run = Repository();
        run.With("a.yml", Basic.TrimEnd() + " # winrm-lint: ignore[WRM1002]\n");
        Commit(run);

        Assert.Empty(Paths(run.With("b.yml", "ansible_port: 5986\n"), "--changed-since", "HEAD"));
    }

    private static LinterRun Repository()
    {
        LinterRun run = new();
        run.With("a.yml", Basic);
        Git.Run(run.Folder, "init", "-q");
        Commit(run);
        return run;
    }

    private static void Commit(LinterRun run)
    {
        Git.Run(run.Folder, "add", "-A");
        Git.Run(run.Folder, "commit", "-q", "-m", "x");
    }

    private static string[] Paths(LinterRun run, params string[] args) =>
        [.. run.Report(args).GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("path").GetString()!)];
}

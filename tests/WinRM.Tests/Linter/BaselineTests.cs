using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class BaselineTests
{
    private const string Basic = "ansible_connection: winrm\nansible_port: 5985\n";
    private const string Unverified = "ansible_connection: winrm\nansible_port: 5986\nansible_winrm_server_cert_validation: ignore\n";

    [Fact]
    public void One_command_makes_a_legacy_repository_green()
    {
        using LinterRun run = Legacy();
        Assert.Equal(ExitCode.Findings, run.Run());

        Assert.Equal(ExitCode.Clean, run.Run("--write-baseline", "known.json"));
        Assert.Equal("winrm-lint: known.json knows 2 findings\n", run.Error);
        Assert.Equal(ExitCode.Clean, run.Run("--baseline", "known.json"));
        Assert.Equal("no findings (2 suppressed) in 2 files\n", run.Output);
    }

    [Fact]
    public void A_new_finding_counts()
    {
        using LinterRun run = Legacy();
        run.Run("--write-baseline", "known.json");

        JsonElement report = run.With("a.yml", Basic + "ansible_winrm_transport: basic\nansible_winrm_proxy: http://proxy.example:3128\n").Report("--baseline", "known.json");

        Assert.Equal(["3 WRM2002"], Counted(report));
        Assert.Equal(ExitCode.Findings, run.Run("--baseline", "known.json"));
    }

    [Fact]
    public void Lines_may_move_and_be_indented_otherwise()
    {
        using LinterRun run = Legacy();
        run.Run("--write-baseline", "known.json");

        run.With("a.yml", "# moved\n\n\nansible_connection:   winrm\nother: 1\nansible_port:    5985\n");

        Assert.Equal(ExitCode.Clean, run.Run("--baseline", "known.json"));
    }

    [Fact]
    public void A_second_line_like_a_known_one_counts()
    {
        const string Line = "winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'\n";
        using LinterRun run = new();
        run.With("a.ps1", Line).Run("--write-baseline", "known.json");

        Assert.Equal(["3 WRM1001"], Counted(run.With("a.ps1", Line + "\n" + Line).Report("--baseline", "known.json")));
    }

    [Fact]
    public void A_baseline_is_sorted_and_says_the_same_twice()
    {
        using LinterRun run = Legacy();
        run.Run("--write-baseline", "known.json");
        string first = run.Read("known.json");
        run.Today = run.Today.AddDays(5);
        run.Run("--write-baseline", "known.json", "b.yml", "a.yml");

        Assert.Equal(first, run.Read("known.json"));
        Assert.Equal(["a.yml", "b.yml"], JsonDocument.Parse(first).RootElement.GetProperty("findings").EnumerateArray().Select(static entry => entry.GetProperty("path").GetString()));
        Assert.Empty(Directory.EnumerateFiles(run.Folder, "*.tmp"));
    }

    [Fact]
    public void The_day_on_which_a_finding_was_first_seen_stays()
    {
        using LinterRun run = Legacy();
        run.Run("--write-baseline", "known.json");
        run.Today = run.Today.AddDays(10);
        run.With("c.yml", Basic).Run("--write-baseline", "known.json");

        Assert.Equal(["2026-09-01", "2026-09-01", "2026-09-11"], JsonDocument.Parse(run.Read("known.json")).RootElement.GetProperty("findings").EnumerateArray()
            .Select(static entry => entry.GetProperty("first_seen").GetString()));
    }

    [Fact]
    public void A_part_of_the_files_leaves_what_is_known_of_the_others()
    {
        using LinterRun run = Legacy();
        run.Run("--write-baseline", "known.json");
        string all = run.Read("known.json");

        run.Run("--write-baseline", "known.json", "a.yml");
        Assert.Equal(all, run.Read("known.json"));
        Assert.Equal(ExitCode.Clean, run.Run("a.yml", "--baseline", "known.json", "--ratchet"));
    }

    [Fact]
    public void A_baseline_holds_wherever_the_command_is_run()
    {
        using LinterRun run = new();
        run.With("sub/a.yml", Basic).Run("--write-baseline", "known.json");
        string from = Path.Combine(run.Folder, "sub");

        Assert.Equal(ExitCode.Clean, run.RunIn(from, "--baseline", "../known.json"));
    }

    [Fact]
    public void The_ratchet_fails_when_a_known_finding_is_gone_and_takes_it_out_when_asked()
    {
        using LinterRun run = Legacy();
        run.Run("--write-baseline", "known.json");
        run.With("a.yml", "ansible_connection: winrm\nansible_port: 5986\n");

        Assert.Equal(ExitCode.Clean, run.Run("--baseline", "known.json"));
        Assert.Equal(ExitCode.Findings, run.Run("--baseline", "known.json", "--ratchet", "--fail-on", "error"));
        Assert.StartsWith("known.json:4:", run.Output);
        Assert.Contains("WRM9003", run.Output);
        Assert.Equal(ExitCode.Clean, run.Run("--ratchet", "--write-baseline", "known.json"));
        Assert.Equal("winrm-lint: known.json knows 1 finding, 1 gone\n", run.Error);
        Assert.Equal(ExitCode.Clean, run.Run("--baseline", "known.json", "--ratchet"));
    }

    [Fact]
    public void The_ratchet_sees_that_a_file_is_gone()
    {
        using LinterRun run = Legacy();
        run.Run("--write-baseline", "known.json");
        File.Delete(Path.Combine(run.Folder, "a.yml"));

        Assert.Equal(ExitCode.Findings, run.Run("--baseline", "known.json", "--ratchet"));
    }

    [Fact]
    public void The_ratchet_lets_nothing_new_in()
    {
        using LinterRun run = Legacy();
        run.Run("--write-baseline", "known.json");

        Assert.Equal(ExitCode.Findings, run.With("c.yml", Basic).Run("--ratchet", "--write-baseline", "known.json"));
        Assert.Equal(ExitCode.Findings, run.Run("--baseline", "known.json"));
    }

    [Fact]
    public void What_this_run_does_not_tell_is_not_gone()
    {
        using LinterRun run = new();
        run.With("a.yml", "ansible_connection: winrm\nansible_port: 5985\nansible_winrm_transport: kerberos\n").With("b.yml", Basic);
        run.Run("--pedantic", "--write-baseline", "known.json");

        Assert.Equal(ExitCode.Clean, run.Run("--baseline", "known.json", "--ratchet"));
        Assert.Equal(ExitCode.Clean, run.Run("--baseline", "known.json", "--ratchet", "--select", "WRM2"));
    }

    [Fact]
    public void Known_findings_count_again_when_they_are_old()
    {
        using LinterRun run = Legacy();
        run.Run("--write-baseline", "known.json");
        run.Today = run.Today.AddDays(90);
        Assert.Equal(ExitCode.Clean, run.Run("--baseline", "known.json", "--baseline-max-age", "90"));

        run.Today = run.Today.AddDays(1);
        Assert.Equal(["2 WRM1002", "3 WRM1004", "4 WRM9003", "5 WRM9003"], Counted(run.Report("--baseline", "known.json", "--baseline-max-age", "90")));
        Assert.Equal(ExitCode.Findings, run.Run("--write-baseline", "known.json", "--baseline-max-age", "90"));
    }

    [Fact]
    public void What_a_comment_suppresses_does_not_enter_the_baseline()
    {
        using LinterRun run = new();
        run.With("a.yml", Unverified.TrimEnd() + " # winrm-lint: ignore[WRM1004]\n").Run("--write-baseline", "known.json");

        Assert.Equal("winrm-lint: known.json knows 0 findings\n", run.Error);
    }

    [Fact]
    public void A_password_does_not_reach_the_baseline_and_may_change()
    {
        const string Text = "ansible_connection: winrm\nansible_port: 5986\nansible_winrm_proxy: http://deploy:{0}@proxy.example:3128\n";
        using LinterRun run = new();
        run.With("a.yml", string.Format(Text, "hunter2")).Run("--write-baseline", "known.json");

        Assert.Equal(ExitCode.Clean, run.With("a.yml", string.Format(Text, "geheimes")).Run("--baseline", "known.json", "--ratchet"));
    }

    [Theory]
    [InlineData("{}", "is no baseline of winrm-lint")]
    [InlineData("[1, 2", "is no baseline of winrm-lint")]
    [InlineData("{\"version\": 2, \"findings\": []}", "is of version 2; expected 1")]
    [InlineData("{\"version\": 1, \"findings\": [{}]}", "is no baseline of winrm-lint")]
    [InlineData(null, "does not exist; write it with --write-baseline")]
    public void A_baseline_that_cannot_be_used_is_wrong_usage(string? text, string expected)
    {
        using LinterRun run = Legacy();
        if (text is not null)
        {
            run.With("known.json", text);
        }

        Assert.Equal(ExitCode.Usage, run.Run("--baseline", "known.json"));
        Assert.Equal($"winrm-lint: the baseline 'known.json' {expected}\n", run.Error);
    }

    [Theory]
    [InlineData("--ratchet")]
    [InlineData("--baseline-max-age", "30")]
    [InlineData("--baseline", "known.json", "--baseline-max-age", "-1")]
    public void Options_about_a_baseline_need_one(params string[] args)
    {
        using LinterRun run = Legacy();

        Assert.Equal(ExitCode.Usage, run.Run(args));
        Assert.Contains("--baseline", run.Error);
    }

    private static LinterRun Legacy() => new LinterRun().With("a.yml", Basic).With("b.yml", Unverified);

    private static string[] Counted(JsonElement report) => [.. report.GetProperty("findings").EnumerateArray().Where(static finding => !finding.TryGetProperty("suppressed", out _))
        .Select(static finding => $"{finding.GetProperty("line").GetInt32()} {finding.GetProperty("rule").GetString()}")];
}

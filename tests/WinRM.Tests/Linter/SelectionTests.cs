using System.Linq;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class SelectionTests
{
    private const string Basic = "ansible_connection: winrm\nansible_port: 5985\n";
    private const string Unverified = "ansible_connection: winrm\nansible_port: 5986\nansible_winrm_server_cert_validation: ignore\n";

    [Theory]
    [InlineData("--select WRM1004", "b.yml")]
    [InlineData("--select wrm1004,WRM2", "b.yml")]
    [InlineData("--select WRM1", "a.yml b.yml")]
    [InlineData("--select WRM2 --select WRM1002", "a.yml")]
    [InlineData("--ignore WRM1004", "a.yml")]
    [InlineData("--ignore WRM1", "")]
    [InlineData("--select WRM1 --ignore WRM1002", "b.yml")]
    public void Rules_are_selected_and_ignored_by_id_or_beginning(string args, string expected)
    {
        using LinterRun run = new();
        run.With("a.yml", Basic).With("b.yml", Unverified);

        Assert.Equal(expected, Paths(run, args.Split(' ')));
    }

    [Fact]
    public void Advice_that_is_asked_for_by_its_id_is_told()
    {
        using LinterRun run = new();
        run.With("a.yml", "ansible_connection: winrm\nansible_port: 5985\nansible_winrm_transport: kerberos\n");

        Assert.Equal("a.yml", Paths(run, "--select", "WRM1003"));
        Assert.Equal("", Paths(run, "--select", "WRM1"));
    }

    [Theory]
    [InlineData("--select", "WRM1oo4", "there is no rule 'WRM1oo4'; did you mean WRM1004?")]
    [InlineData("--ignore", "all", "there is no rule 'all'; see 'winrm-lint rules'")]
    public void A_rule_that_does_not_exist_is_wrong_usage(string option, string id, string expected)
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Usage, run.Run(option, id));
        Assert.Contains(expected, run.Error);
    }

    [Fact]
    public void The_options_file_selects_and_ignores()
    {
        using LinterRun run = new();
        run.With("a.yml", Basic).With("b.yml", Unverified).With(".winrm-lint.yml", "select: [WRM1]\nignore: WRM1002\n");

        Assert.Equal("b.yml", Paths(run));
        Assert.Equal("", Paths(run, "--ignore", "WRM1004"));
        Assert.Equal("", Paths(run, "--select", "WRM1002"));
    }

    [Fact]
    public void The_fail_level_comes_from_the_command_line_else_from_the_options_file()
    {
        using LinterRun run = new();
        run.With("b.yml", Unverified).With(".winrm-lint.yml", "fail_on: error\n");

        Assert.Equal(ExitCode.Clean, run.Run());
        Assert.Equal(ExitCode.Findings, run.Run("--fail-on", "warning"));
    }

    [Fact]
    public void Sections_hold_for_the_files_that_their_patterns_name()
    {
        using LinterRun run = new();
        run.With("lab/x/b.yml", Unverified).With("b.yml", Unverified).With("c.lab.yml", Unverified).With(".winrm-lint.yml", """
            paths:
              lab/:
                ignore: [WRM1004]
              "*.lab.yml":
                select: WRM2
            """);

        Assert.Equal("b.yml", Paths(run));
    }

    [Fact]
    public void A_later_section_goes_before_an_earlier_one_and_what_is_ignored_adds_up()
    {
        using LinterRun run = new();
        run.With("lab/b.yml", Unverified).With("lab/a.yml", Basic).With(".winrm-lint.yml", """
            ignore: [WRM1002]
            paths:
              lab/:
                fail_on: error
              lab/b.yml:
                fail_on: advice
            """);
        Assert.Equal(ExitCode.Findings, run.Run());

        run.With("lab/b.yml", Basic);
        Assert.Equal("", Paths(run));
    }

    [Fact]
    public void A_section_changes_how_a_file_is_judged()
    {
        using LinterRun run = new();
        run.With("lab/a.yml", Basic + "ansible_winrm_transport: basic\n").With(".winrm-lint.yml", "paths:\n  lab/**:\n    assume_proxy: true\n");

        Assert.Equal(["3 WRM2002"], LinterRun.Findings(run.Report()));
    }

    [Theory]
    [InlineData("assume_proxi: true\n", ".winrm-lint.yml:1", "did you mean 'assume_proxy'?")]
    [InlineData("paths:\n  lab/:\n    ignroe: [WRM1004]\n", ".winrm-lint.yml:3", "did you mean 'ignore'?")]
    [InlineData("ignore: [WRM9999]\n", ".winrm-lint.yml:1", "there is no rule 'WRM9999'")]
    [InlineData("select: [[WRM1]]\n", ".winrm-lint.yml:1", "expected ids of rules")]
    [InlineData("fail_on: never\n", ".winrm-lint.yml:1", "expected error, warning or advice")]
    [InlineData("paths: [lab]\n", ".winrm-lint.yml:1", "expects patterns")]
    [InlineData("paths:\n  '!lab':\n    ignore: WRM1\n", ".winrm-lint.yml:2", "is no pattern")]
    [InlineData("paths:\n  lab:\n    paths: {}\n", ".winrm-lint.yml:3", "unknown option 'paths'")]
    public void What_is_misspelt_in_the_options_file_is_told_with_what_may_be_meant(string config, string place, string expected)
    {
        using LinterRun run = new();
        run.With("a.yml", Basic).With(".winrm-lint.yml", config);

        Assert.Equal(ExitCode.Incomplete, run.Run("a.yml"));
        Assert.Contains(place, run.Output);
        Assert.Contains(expected, run.Output);
    }

    private static string Paths(LinterRun run, params string[] args) =>
        string.Join(' ', run.Report(args).GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("path").GetString()));
}

using System.IO;
using System.Text;
using System.Text.Json;
using WinRM.Lint;
using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class CommandLineTests
{
    private const string Clean = "ansible_connection: winrm\n";
    private const string Warning = "ansible_connection: winrm\nansible_winrm_server_cert_validation: ignore\n";
    private const string Error = "ansible_connection: winrm\nansible_port: 5985\n";
    private const string Advice = "ansible_connection: psrp\nansible_port: 5985\n";
    private const string Broken = "ansible_connection: winrm\n  : [\n";

    [Theory]
    [InlineData(Clean, ExitCode.Clean)]
    [InlineData(Advice, ExitCode.Clean)]
    [InlineData(Warning, ExitCode.Findings)]
    [InlineData(Error, ExitCode.Findings)]
    [InlineData(Broken, ExitCode.Incomplete)]
    public void The_exit_code_tells_the_worst_of_a_run(string text, int expected)
    {
        using LinterRun run = new();

        Assert.Equal(expected, run.With("a.yml", text).Run());
    }

    [Theory]
    [InlineData(Warning, "error", ExitCode.Clean)]
    [InlineData(Error, "error", ExitCode.Findings)]
    [InlineData(Advice, "advice", ExitCode.Clean)]
    public void The_fail_level_decides_which_findings_fail(string text, string level, int expected)
    {
        using LinterRun run = new();

        Assert.Equal(expected, run.With("a.yml", text).Run("--fail-on", level));
    }

    [Fact]
    public void Advice_fails_only_when_it_is_shown_and_asked_for()
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Findings, run.With("a.yml", Advice).Run("--pedantic", "--fail-on", "advice"));
        Assert.Equal(ExitCode.Clean, run.Run("--pedantic"));
    }

    [Fact]
    public void Incomplete_input_outranks_findings_and_the_findings_are_still_told()
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Incomplete, run.With("a.yml", Error).With("b.yml", Broken).Run());
        Assert.Contains("a.yml:2:15: error WRM1002", run.Output);
        Assert.Contains("b.yml:2: not judged WRM9001", run.Output);
    }

    [Fact]
    public void No_path_that_exists_is_an_exit_code_of_its_own() => Assert.Equal(ExitCode.NoPath, new LinterRun().Run("missing.yml"));

    [Fact]
    public void One_missing_path_among_others_is_incomplete_input()
    {
        using LinterRun run = new();

        JsonElement report = run.With("a.yml", Error).Report("missing.yml", "a.yml");

        Assert.Equal(["missing.yml WRM9001"], LinterRun.Errors(report));
        Assert.Equal(["2 WRM1002"], LinterRun.Findings(report));
    }

    [Theory]
    [InlineData("--no-such-option")]
    [InlineData("--format", "xml")]
    [InlineData("--fail-on", "never")]
    [InlineData("--stack-version", "one")]
    [InlineData("--config", "missing.yml")]
    [InlineData("explain", "WRM9999")]
    public void Wrong_usage_is_told_on_standard_error(params string[] args)
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Usage, run.Run(args));
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Check_is_the_default_verb_and_the_current_folder_the_default_path()
    {
        using LinterRun run = new();
        run.With("inventory/group_vars/windows.yml", Error);

        run.Run("check", ".");
        string explicitly = run.Output;
        run.Run();

        Assert.Equal(explicitly, run.Output);
        Assert.Contains("inventory/group_vars/windows.yml:2:15", run.Output);
    }

    [Fact]
    public void Standard_input_is_judged_under_the_name_that_is_given()
    {
        using LinterRun run = new() { Input = Encoding.UTF8.GetBytes(Error) };

        Assert.Equal(ExitCode.Findings, run.Run("-", "--stdin-filename", "group_vars/win.yml"));
        Assert.Contains("group_vars/win.yml:2:15", run.Output);
    }

    [Fact]
    public void Standard_input_is_recognized_by_its_content()
    {
        using LinterRun run = new()
        {
            Input = Encoding.UTF8.GetBytes("\r\nCurrent WinHTTP proxy settings:\r\n\r\n    Proxy Server(s) :  http=proxy:8080\r\n    Bypass List     :  (none)\r\n"),
        };

        Assert.Equal(ExitCode.Findings, run.Run("-"));
        Assert.Contains("stdin:4:24: warning WRM3003", run.Output);
    }

    [Fact]
    public void Rules_lists_every_rule()
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Clean, run.Run("rules"));
        Assert.All(RuleCatalog.All, rule => Assert.Contains($"{rule.Id}  ", run.Output));
    }

    [Fact]
    public void Explain_tells_title_level_reason_and_ways_out()
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Clean, run.Run("explain", "wrm1002"));
        Rule rule = RuleCatalog.Find("WRM1002")!;
        Assert.Contains(rule.Title, run.Output);
        Assert.Contains("error", run.Output);
        Assert.Contains(rule.Reason, run.Output);
        Assert.Contains(rule.Remedies[0].Text, run.Output, System.StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Help_shows_examples_and_exit_codes()
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Clean, run.Run("--help"));
        Assert.Contains("winrm-lint explain WRM1002", run.Output);
        Assert.Contains("4 part of the input could not be read", run.Output);
    }

    [Fact]
    public void Assumed_proxies_and_versions_can_be_given_as_options()
    {
        Assert.Equal(["2 WRM2002"], LinterRun.FindingsIn("ansible_connection: winrm\nansible_winrm_transport: basic\n", "--assume-proxy"));
        Assert.Equal(["2 WRM3001"], LinterRun.FindingsIn("- win_inet_proxy:\n    proxy: proxy:8080\n", "--stack-version", "1.1"));
    }

    [Theory]
    [InlineData("1", null, false, false)]
    [InlineData("1", "1", false, false)]
    [InlineData(null, "1", true, true)]
    [InlineData(null, null, false, true)]
    [InlineData(null, null, true, false)]
    public void Colour_follows_the_environment_and_then_the_terminal(string? noColor, string? forceColor, bool isRedirected, bool expected) =>
        Assert.Equal(expected, Surroundings.WantsColor(name => name == "NO_COLOR" ? noColor : forceColor, isRedirected));

    [Fact]
    public void The_report_is_the_same_for_any_order_of_work()
    {
        using LinterRun run = new();
        for (int i = 0; i < 40; i++)
        {
            run.With($"{i % 7}/{i}.yml", i % 3 == 0 ? Error : Warning);
        }

        run.Run("--format", "json");
        string first = run.Output;
        run.Run("6", "5", "4", "3", "2", "1", "0", "--format", "json");

        Assert.Equal(first, run.Output);
    }
}

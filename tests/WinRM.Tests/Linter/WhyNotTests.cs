using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class WhyNotTests
{
    [Fact]
    public void A_safe_host_is_shown_with_its_connection_and_the_line_that_makes_each_rule_say_no()
    {
        using LinterRun run = Deployment();

        Assert.Equal(ExitCode.Clean, run.Run("why-not", "safe01", "."));
        Assert.StartsWith("""
            safe01  connection, pywinrm  (group_vars/win.yml:1:1)
              scheme         https  group_vars/win.yml:3:23

            """.ReplaceLineEndings("\n"), run.Output, StringComparison.Ordinal);
        Assert.Equal(["no", "scheme: https  group_vars/win.yml:3:23"], Verdict(run, "WRM1002"));
        Assert.Equal(["no", "proxy: none  default"], Verdict(run, "WRM2002"));
    }

    [Fact]
    public void A_finding_is_a_yes()
    {
        using LinterRun run = Deployment();

        run.Run("why-not", "bad01", ".");

        Assert.Equal(["yes", "Basic: on  group_vars/win.yml:2:26", "scheme: http  host_vars/bad01.yml:1:23"], Verdict(run, "WRM1002"));
    }

    [Fact]
    public void What_cannot_be_seen_is_a_maybe_with_what_would_have_to_be_known()
    {
        using LinterRun run = new();

        run.With("a.yml", "ansible_connection: winrm\nansible_winrm_transport: basic\nansible_winrm_scheme: https\nansible_winrm_proxy: \"{{ proxy }}\"\n").Run("why-not", "a.yml:2");

        Assert.Equal(["maybe, told with --possible", "Basic: on  a.yml:2:26", "proxy: unknown  a.yml:4:22"], Verdict(run, "WRM2002"));
    }

    [Theory]
    [InlineData("yes, told with --pedantic", "WRM1003", "ansible_winrm_transport: kerberos", null)]
    [InlineData("yes, suppressed: lab", "WRM1002", "ansible_winrm_transport: basic # winrm-lint: ignore reason=\"lab\"", null)]
    [InlineData("yes, left out by the options", "WRM1002", "ansible_winrm_transport: basic", "ignore: [WRM1002]\n")]
    [InlineData("yes, told with WRM2002", "WRM1002", "ansible_winrm_transport: basic\nansible_winrm_proxy: http://proxy.example:3128", null)]
    [InlineData("yes", "WRM2002", "ansible_winrm_transport: basic", "assume_proxy: true\n")]
    public void Why_a_finding_is_not_told_is_said(string expected, string rule, string line, string? options)
    {
        using LinterRun run = new();
        if (options is not null)
        {
            run.With(".winrm-lint.yml", options);
        }

        run.With("hosts.yml", "all: {hosts: {web01: }}\n").With("host_vars/web01.yml", $"ansible_connection: winrm\nansible_winrm_scheme: http\n{line}\n").Run("why-not", "web01");

        Assert.Equal(expected, Verdict(run, rule)[0]);
    }

    [Fact]
    public void A_session_of_a_script_is_found_by_its_host()
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Clean, run.With("a.ps1", "New-PSSession -ComputerName srv01 -UseSSL\n").Run("why-not", "SRV01"));
        Assert.Equal("no", Verdict(run, "WRM1003")[0]);
    }

    [Fact]
    public void A_secret_is_not_told()
    {
        using LinterRun run = new();
        run.With("hosts", "web01 ansible_connection=winrm ansible_password=hunter2 ansible_port=5986 ansible_winrm_proxy=http://me:hidden@proxy:3128\n").Run("why-not", "web01");

        Assert.Contains("WRM2006", run.Output);
        Assert.DoesNotContain("hunter2", run.Output);
        Assert.DoesNotContain("hidden", run.Output);
    }

    [Theory]
    [InlineData(ExitCode.Usage)]
    [InlineData(ExitCode.Usage, "web09")]
    [InlineData(ExitCode.NoPath, "bad01", "missing")]
    public void Wrong_usage_is_told_on_standard_error(int code, params string[] args)
    {
        using LinterRun run = Deployment();

        Assert.Equal(code, run.Run(["why-not", .. args]));
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Output);
    }

    private static LinterRun Deployment() => new LinterRun()
        .With("hosts.yml", "all:\n  children:\n    win:\n      hosts:\n        bad01:\n        safe01:\n")
        .With("group_vars/win.yml", "ansible_connection: winrm\nansible_winrm_transport: basic\nansible_winrm_scheme: https\n")
        .With("host_vars/bad01.yml", "ansible_winrm_scheme: http\n");

    // The verdict, then what it hangs on.
    private static string[] Verdict(LinterRun run, string rule)
    {
        IEnumerable<string> lines = run.Output.Split('\n').SkipWhile(line => !line.StartsWith($"  {rule}  ", StringComparison.Ordinal));
        return [lines.First().Split(": ")[^1] is var last && lines.First().Contains("suppressed: ", StringComparison.Ordinal) ? "yes, suppressed: " + last : last,
            .. lines.Skip(1).TakeWhile(static line => line.StartsWith("     ", StringComparison.Ordinal)).Select(static line => line.Trim())];
    }
}

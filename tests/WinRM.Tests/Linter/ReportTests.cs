using System.Linq;
using System.Text.Json;
using WinRM.Lint;
using WinRM.Tests.Outputs;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class ReportTests
{
    private const string Proxied = """
        ansible_connection: winrm
        ansible_port: 5985
        ansible_winrm_transport: basic
        ansible_winrm_proxy: http://deploy:hunter2@proxy.example:3128

        """;

    [Fact]
    public void Text_shows_the_lines_with_labels_and_the_way_out()
    {
        using LinterRun run = new();

        run.With("group_vars/win.yml", Proxied.Replace("deploy:hunter2@", "", System.StringComparison.Ordinal)).Run();

        Assert.Equal("""
            group_vars/win.yml:3:26: error WRM2002 Basic authentication goes through a proxy over HTTP: the proxy reads the password in clear text. Use HTTPS with Kerberos or Negotiate.
               |
             2 | ansible_port: 5985
               |               ---- 1: scheme: http (pywinrm takes it from port 5985)
             3 | ansible_winrm_transport: basic
               |                          ^^^^^ 2: Basic: on
             4 | ansible_winrm_proxy: http://proxy.example:3128
               |                      ------------------------- 3: proxy: named
               |
               = also: WRM1002 Basic authentication over HTTP sends the password in clear text
               = also: WRM2001 Unencrypted HTTP goes through a proxy
               = fix: use Negotiate or Kerberos instead of Basic (the server has to accept the account with it) [--fix --unsafe-fixes]

            1 error in 1 file
            1 fixable with --fix --unsafe-fixes

            """, run.Output);
    }

    [Fact]
    public void Json_has_the_members_of_version_1()
    {
        using LinterRun run = new();
        JsonElement report = run.With("win.yml", Proxied).With("z.yml", "ansible_winrm_port: ]\n").Report("--pedantic");

        Assert.Equal(["version", "findings", "errors", "summary"], report.EnumerateObject().Select(static p => p.Name));
        Assert.Equal(1, report.GetProperty("version").GetInt32());
        JsonElement finding = report.GetProperty("findings")[0];
        Assert.Equal(
            ["rule", "level", "confidence", "message", "path", "line", "column", "endLine", "endColumn", "subject", "related", "fixes"],
            finding.EnumerateObject().Select(static p => p.Name));
        Assert.Equal("WRM2002 error definite win.yml 3:26-3:31", string.Join(' ',
            finding.GetProperty("rule"), finding.GetProperty("level"), finding.GetProperty("confidence"), finding.GetProperty("path"),
            $"{finding.GetProperty("line")}:{finding.GetProperty("column")}-{finding.GetProperty("endLine")}:{finding.GetProperty("endColumn")}"));
        Assert.Equal(["path", "line", "column", "message"], finding.GetProperty("related")[0].EnumerateObject().Select(static p => p.Name));
        Assert.Equal("proxy: named", finding.GetProperty("related")[0].GetProperty("message").GetString());
        JsonElement error = Assert.Single(report.GetProperty("errors").EnumerateArray());
        Assert.Equal("WRM9001 z.yml 1", $"{error.GetProperty("rule")} {error.GetProperty("path")} {error.GetProperty("line")}");
    }

    [Fact]
    public void Advice_and_possible_findings_are_told_only_when_asked_for()
    {
        using LinterRun run = new();
        run.With("a.yml", "ansible_connection: psrp\nansible_port: 5985\n").With("b.yml", "ansible_connection: winrm\nansible_port: \"{{ p }}\"\n");

        Assert.Empty(LinterRun.Findings(run.Report()));
        Assert.Equal(["2 WRM1003"], LinterRun.Findings(run.Report("--pedantic")));
        Assert.Equal(["2 WRM1002"], LinterRun.Findings(run.Report("--possible")));
        Assert.Equal(ExitCode.Clean, run.Run("--possible"));
        Assert.Contains("b.yml:2:15: possible error WRM1002", run.Output);
    }

    [Theory]
    [MemberData(nameof(SnapshotTests.Formats), MemberType = typeof(SnapshotTests))]
    public void No_report_contains_a_secret(string format)
    {
        using LinterRun run = new();
        string inline = "{ansible_connection: winrm, ansible_port: 5985, ansible_password: hunter2}\n";

        run.With("a.yml", Proxied).With("b.yml", inline).Run("--format", format, "--pedantic", "--why");

        Assert.Contains("WRM2003", run.Output);
        Assert.Contains("b.yml", run.Output);
        Assert.DoesNotContain("hunter2", run.Output);
    }

    [Theory]
    [InlineData("ansible_password: hunter2", "ansible_password: *******")]
    [InlineData("  \"winrm_password\": \"hun ter2\",", "  \"winrm_password\": **********,")]
    [InlineData("http://user:hunter2@proxy:80 x", "http://************@proxy:80 x")]
    [InlineData("winrm get winrm/config -r:srv -u:adm -p:hunter2 -a:basic", "winrm get winrm/config -r:srv -u:adm -p:******* -a:basic")]
    [InlineData("$p = ConvertTo-SecureString 'hunter2' -AsPlainText", "$p = ConvertTo-SecureString ********* -AsPlainText")]
    [InlineData("ansible_port: 5985", "ansible_port: 5985")]
    public void Secrets_are_blotted_out_in_their_columns(string line, string expected) => Assert.Equal(expected, SecretMask.Apply(line));

    [Fact]
    public void Control_characters_of_a_file_do_not_reach_the_terminal()
    {
        using LinterRun run = new();

        run.With("\u009b.yml", "all: {hosts: {\"a\\e[1m\": {ansible_connection: winrm, ansible_port: 5985}}} # \u009b31m\n").Run();

        Assert.Contains("WRM1002", run.Output);
        Assert.DoesNotContain(run.Output, static c => char.IsControl(c) && c != '\n');
    }
}

using System;
using System.Linq;
using System.Text.Json;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class SuppressionTests
{
    private const string Basic = "ansible_connection: winrm\nansible_port: 5986\nansible_winrm_server_cert_validation: ignore";

    [Theory]
    [InlineData("a.yml", "ansible_connection: winrm\nansible_port: 5985 # winrm-lint: ignore[WRM1002]\n")]
    [InlineData("a.yml", "ansible_connection: winrm\n# winrm-lint: ignore[WRM1002]\nansible_port: 5985\n")]
    [InlineData("a.yml", "ansible_connection: winrm\n#winrm-lint:ignore[wrm1002]\nansible_port: 5985\n")]
    [InlineData("a.yml", "# winrm-lint: ignore-file[WRM1002]\nansible_connection: winrm\nansible_port: 5985\n")]
    [InlineData("a.yml", "ansible_connection: winrm\nansible_port: 5985\n# winrm-lint: ignore-file\n")]
    [InlineData("hosts.ini", "[win]\nweb01 ansible_connection=winrm ansible_port=5985 # winrm-lint: ignore[WRM1002]\n")]
    [InlineData("hosts.ini", "[win]\n; winrm-lint: ignore[WRM1002]\nweb01 ansible_connection=winrm ansible_port=5985\n")]
    [InlineData("a.ps1", "Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted $true # winrm-lint: ignore[WRM1001]\n")]
    [InlineData("a.ps1", "<# winrm-lint: ignore[WRM1001] #>\nSet-Item WSMan:\\localhost\\Service\\AllowUnencrypted $true\n")]
    [InlineData("a.cmd", "REM winrm-lint: ignore[WRM1001]\nwinrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n")]
    [InlineData("a.cmd", "@rem winrm-lint: ignore[WRM1001]\nwinrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n")]
    [InlineData("a.cmd", ":: winrm-lint: ignore[WRM1001]\nwinrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n")]
    [InlineData("a.reg", "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service]\n; winrm-lint: ignore[WRM1001]\n\"AllowUnencryptedTraffic\"=dword:00000001\n")]
    [InlineData("a.pkr.hcl", "source \"x\" \"y\" {\n  communicator = \"winrm\"\n  winrm_use_ssl = true\n  winrm_insecure = true // winrm-lint: ignore\n}\n")]
    [InlineData("a.pkr.hcl", "source \"x\" \"y\" {\n  communicator = \"winrm\"\n  winrm_use_ssl = true\n  /* winrm-lint: ignore */\n  winrm_insecure = true\n}\n")]
    [InlineData("a.xml", "<unattend>\n<!-- winrm-lint: ignore[WRM1001] -->\n<CommandLine>winrm set winrm/config/service @{AllowUnencrypted=\"true\"}</CommandLine>\n</unattend>\n")]
    public void A_comment_suppresses_in_the_syntax_of_every_format(string name, string text)
    {
        using LinterRun run = new();
        JsonElement report = run.With(name, text).Report(name, "--select", "WRM1001,WRM1002,WRM1004,WRM9");

        Assert.Equal(1, report.GetProperty("summary").GetProperty("suppressed").GetInt32());
        Assert.Equal("comment", Assert.Single(report.GetProperty("findings").EnumerateArray()).GetProperty("suppressed").GetProperty("by").GetString());
        Assert.Equal(ExitCode.Clean, run.Run(name, "--select", "WRM1001,WRM1002,WRM1004,WRM9"));
    }

    [Theory]
    [InlineData("- win_shell: |\n    # winrm-lint: ignore[WRM1001]\n    winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'\n")]
    [InlineData("- win_shell: |\n    winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}' # winrm-lint: ignore[WRM1001]\n")]
    [InlineData("- win_shell: |\n    # winrm-lint: ignore\n    winrm set winrm/config/service `\n      '@{AllowUnencrypted=\"true\"}'\n")]
    [InlineData("commands:\n  - \"# winrm-lint: ignore[WRM1001] reason=\\\"lab\\\"\"\n  - winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'\n")]
    public void A_comment_in_a_script_that_a_file_carries_suppresses(string text)
    {
        Assert.Equal([], Counted("a.yml", text));
    }

    [Fact]
    public void The_reason_is_kept_with_the_finding()
    {
        using LinterRun run = new();
        JsonElement report = run.With("a.yml", Basic + " # winrm-lint: ignore[WRM1004] until=2027-01-31 reason=\"lab network\"\n").Report("a.yml");

        JsonElement finding = Assert.Single(report.GetProperty("findings").EnumerateArray());
        Assert.Equal("""{"by":"comment","justification":"lab network"}""", finding.GetProperty("suppressed").GetRawText().Replace("\n", "").Replace(" ", "").Replace("labnetwork", "lab network"));
        Assert.Equal(0, report.GetProperty("summary").GetProperty("warning").GetInt32());
    }

    [Fact]
    public void The_report_for_people_counts_what_is_suppressed()
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Clean, run.With("a.yml", Basic + " # winrm-lint: ignore\n").Run());
        Assert.Equal("no findings (1 suppressed) in 1 file\n", run.Output);
    }

    [Fact]
    public void Only_the_named_rules_are_suppressed()
    {
        Assert.Equal(["3 WRM1004", "3 WRM9003"], Counted("a.yml", Basic + " # winrm-lint: ignore[WRM1002]\n"));
        Assert.Equal([], Counted("a.yml", Basic + " # winrm-lint: ignore[WRM1004]\n"));
    }

    [Fact]
    public void Several_comments_above_a_line_are_about_that_line()
    {
        string text = Basic.Replace("ansible_winrm_server", "# winrm-lint: ignore[WRM1004]\n# winrm-lint: ignore[WRM1002]\nansible_winrm_server", StringComparison.Ordinal);

        Assert.Equal(["4 WRM9003"], Counted("a.yml", text + "\n"));
    }

    [Fact]
    public void What_a_suppressed_finding_implied_is_told()
    {
        const string Proxied = "ansible_connection: winrm\nansible_port: 5985\nansible_winrm_transport: basic{0}\nansible_winrm_proxy: http://proxy.example:3128\n";

        Assert.Equal(["3 WRM2002"], Counted("a.yml", string.Format(Proxied, "")));
        Assert.Equal(["3 WRM2001"], Counted("a.yml", string.Format(Proxied, " # winrm-lint: ignore[WRM2002]")));
    }

    [Fact]
    public void A_suppression_holds_until_the_end_of_its_last_day()
    {
        using LinterRun run = new() { Today = new DateOnly(2027, 1, 31) };
        run.With("a.yml", Basic + " # winrm-lint: ignore[WRM1004] until=2027-01-31\n");
        Assert.Equal(ExitCode.Clean, run.Run("a.yml"));

        run.Today = new DateOnly(2027, 2, 1);
        Assert.Equal(["3 WRM1004", "3 WRM9003"], LinterRun.Findings(run.Report("a.yml")));
        Assert.Contains("expired on 2027-01-31", run.Output);
    }

    [Theory]
    [InlineData("# winrm-lint: ignore\nfoo: winrm\n", "1 WRM9003")]
    [InlineData("foo: winrm # winrm-lint: ignore[WRM1001]\n", "1 WRM9003")]
    [InlineData("# winrm-lint: ignore-file\nfoo: winrm\n", "1 WRM9003")]
    [InlineData("# winrm-lint: ignore[WRM1oo1]\nfoo: winrm\n", "1 WRM9002")]
    [InlineData("# winrm-lint: ingore[WRM1001]\nfoo: winrm\n", "1 WRM9002")]
    [InlineData("# winrm-lint: ignore[]\nfoo: winrm\n", "1 WRM9002")]
    [InlineData("# winrm-lint: ignore until=soon\nfoo: winrm\n", "1 WRM9002")]
    [InlineData("# winrm-lint: ignore utnil=2027-01-31\nfoo: winrm\n", "1 WRM9002")]
    public void A_suppression_that_does_nothing_is_told(string text, string expected)
    {
        Assert.Equal([expected], Counted("a.yml", text));
    }

    [Theory]
    [InlineData("ignore[WRM1oo1]", "did you mean WRM1001?")]
    [InlineData("ingore", "did you mean 'ignore'?")]
    [InlineData("ignore utnil=2027-01-31", "did you mean 'until'?")]
    public void What_is_misspelt_is_told_with_what_may_be_meant(string directive, string expected)
    {
        using LinterRun run = new();
        run.With("a.yml", "foo: winrm # winrm-lint: " + directive + "\n").Run("a.yml");

        Assert.Contains(expected, run.Output);
    }

    [Fact]
    public void A_suppression_whose_last_day_cannot_be_read_does_not_hold()
    {
        Assert.Equal(["3 WRM1004", "3 WRM9002"], Counted("a.yml", Basic + " # winrm-lint: ignore[WRM1004] until=31.01.2027\n"));
    }

    [Fact]
    public void A_suppression_of_advice_is_in_use_though_advice_is_not_told()
    {
        const string Text = "ansible_connection: winrm\nansible_winrm_transport: kerberos\nansible_port: 5985 # winrm-lint: ignore[WRM1003]\n";
        using LinterRun run = new();

        Assert.Empty(run.With("a.yml", Text).Report("a.yml").GetProperty("findings").EnumerateArray());
        Assert.Equal("WRM1003", Assert.Single(run.Report("a.yml", "--pedantic").GetProperty("findings").EnumerateArray()).GetProperty("rule").GetString());
    }

    [Fact]
    public void A_reason_can_be_required()
    {
        using LinterRun run = new();
        run.With(".winrm-lint.yml", "require_reason: true\n").With("a.yml", Basic + " # winrm-lint: ignore[WRM1004]\n");
        Assert.Equal(["3 WRM9003"], LinterRun.Findings(run.Report("a.yml")).Where(static finding => !finding.EndsWith("1004", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.Findings, run.Run("a.yml"));

        run.With("a.yml", Basic + " # winrm-lint: ignore[WRM1004] reason='lab'\n");
        Assert.Equal(ExitCode.Clean, run.Run("a.yml"));
    }

    [Theory]
    [InlineData("foo: 'see winrm-lint: ignore'\n")]
    [InlineData("foo: http://winrm-lint:ignore@winrm/\n")]
    [InlineData("# winrm-lint: see the handbook\nfoo: winrm\n")]
    public void What_is_no_comment_of_ours_is_not_read(string text)
    {
        Assert.Equal([], Counted("a.yml", text));
    }

    [Fact]
    public void A_finding_in_another_file_of_the_project_is_suppressed_where_it_is_told()
    {
        using LinterRun run = new();
        run.With("inventory/hosts.ini", "[win]\nweb01\n").With("inventory/group_vars/win.yml", "ansible_connection: winrm\nansible_port: 5985 # winrm-lint: ignore[WRM1002]\n");

        Assert.Equal(ExitCode.Clean, run.Run("."));
        Assert.Equal("no findings (1 suppressed) in 2 files\n", run.Output);
    }

    [Theory]
    [InlineData(" # winrm-lint: ignore[WRM1004] reason='lab'", "--format", "sarif", "\"kind\": \"inSource\",\"status\": \"accepted\",\"justification\": \"lab\"")]
    [InlineData("", "--write-baseline", "known.json", "\"kind\": \"external\",\"status\": \"accepted\",\"justification\": \"in the baseline")]
    public void Sarif_keeps_what_is_suppressed(string comment, string option, string value, string expected)
    {
        using LinterRun run = new();
        run.With("a.yml", Basic + comment + "\n");

        Assert.Equal(ExitCode.Clean, run.Run(option, value, "--output", "sarif:out.sarif"));
        JsonElement result = JsonDocument.Parse(run.Read("out.sarif")).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        JsonElement suppression = Assert.Single(result.GetProperty("suppressions").EnumerateArray());
        Assert.StartsWith(expected, string.Join(',', suppression.EnumerateObject().Select(static member => $"\"{member.Name}\": \"{member.Value}\"")));
    }

    private static string[] Counted(string name, string text)
    {
        using LinterRun run = new();
        JsonElement report = run.With(name, text).Report(name);
        Assert.Empty(report.GetProperty("errors").EnumerateArray());
        return [.. report.GetProperty("findings").EnumerateArray().Where(static finding => !finding.TryGetProperty("suppressed", out _))
            .Select(static finding => $"{finding.GetProperty("line").GetInt32()} {finding.GetProperty("rule").GetString()}")];
    }
}

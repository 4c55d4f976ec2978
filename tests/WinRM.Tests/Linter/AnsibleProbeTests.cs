using System.Text;
using System.Text.Json;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Connections whose danger, or safety, no single line shows.</summary>
public class AnsibleProbeTests
{
    private const string Http = "ansible_connection: winrm\nansible_port: 5985\n";

    [Fact]
    public void A_host_that_leaves_https_sends_the_password_of_its_group_in_clear_text()
    {
        using LinterRun run = new();
        run.With("hosts", "[windows]\nsafe01\nbad01\n").With("group_vars/windows.yml", "ansible_connection: winrm\nansible_winrm_transport: basic\nansible_winrm_scheme: https\n")
            .With("host_vars/bad01.yml", "ansible_winrm_scheme: http\n");

        JsonElement finding = Assert.Single(run.Report().GetProperty("findings").EnumerateArray());

        Assert.Equal("connection 'bad01'", finding.GetProperty("subject").GetString());
        Assert.Equal("host_vars/bad01.yml:1", $"{finding.GetProperty("related")[0].GetProperty("path").GetString()}:{finding.GetProperty("related")[0].GetProperty("line").GetInt32()}");
        Assert.Contains("'bad01'", finding.GetProperty("message").GetString());
    }

    [Fact]
    public void Kerberos_over_http_with_encryption_always_is_advice() =>
        Assert.Equal(["2 WRM1003"], LinterRun.FindingsIn(Http + "ansible_winrm_transport: kerberos\nansible_winrm_message_encryption: always\n"));

    [Theory]
    [InlineData("ansible_connection: winrm\n# ansible_winrm_transport: basic\n", null)]
    [InlineData(Http, "2 WRM1002")]
    [InlineData(Http + "ansible_winrm_transport: [ntlm, basic]\n", "3 WRM1002")]
    [InlineData("ansible_connection: psrp\nansible_psrp_protocol: http\nansible_psrp_auth: basic\nansible_psrp_message_encryption: never\n", "3 WRM1002")]
    [InlineData("tr: &tr basic\nansible_connection: winrm\nansible_port: 5985\nansible_winrm_transport: *tr\n", "4 WRM1002")]
    [InlineData("tr: basic\nansible_connection: winrm\nansible_port: 5985\nansible_winrm_transport: '{{ tr }}'\n", "4 WRM1002")]
    [InlineData("tr: kerberos\nansible_connection: winrm\nansible_winrm_transport: '{{ tr }}'\n", null)]
    [InlineData(Http + "ansible_winrm_transport: basic\n", "3 WRM1002")]
    public void What_one_file_says_is_judged_as_a_connection(string text, string? expected)
    {
        string[] findings = LinterRun.FindingsIn(text);

        Assert.Equal(expected, System.Array.Find(findings, static finding => finding.Contains("WRM1002", System.StringComparison.Ordinal)));
        Assert.True(expected is not null || findings.Length == 0);
    }

    [Fact]
    public void The_encoding_and_the_line_ends_do_not_matter()
    {
        using LinterRun run = new();
        byte[] text = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes((Http + "ansible_winrm_transport: basic\n").ReplaceLineEndings("\r\n"))];

        Assert.Equal(["3 WRM1002"], LinterRun.Findings(run.With("group_vars/windows.yml", text).With("hosts", "[windows]\nweb01\n").Report()));
    }

    [Theory]
    [InlineData("winrm set winrm/config/client @{AllowUnencrypted=\"true\"}", "WRM1001")]
    [InlineData("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}", "WRM1001")]
    [InlineData("winrm set winrm/config/service/auth @{Basic=\"true\"}", "WRM4001")]
    [InlineData("winrm set winrm/config/client @{TrustedHosts=\"*\"}", "WRM4003")]
    public void What_a_task_runs_on_the_hosts_is_read(string command, string rule) =>
        Assert.Equal([$"1 {rule}"], LinterRun.FindingsIn($"- win_shell: {command}\n"));
}

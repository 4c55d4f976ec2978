using System.Linq;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class SpellingTests
{
    [Theory]
    [InlineData("a.yml", "ansible_winrm_transprot: kerberos\n", "1 WRM9002")]
    [InlineData("a.yml", "all:\n  vars:\n    ansible_winrm_server_cert_validaton: validate\n", "3 WRM9002")]
    [InlineData("a.yml", "- hosts: win\n  vars:\n    ansible_psrp_auht: kerberos\n", "3 WRM9002")]
    [InlineData("hosts.ini", "[win:vars]\nansible_winrm_message_enncryption=always\n", "2 WRM9002")]
    [InlineData("hosts.ini", "[win]\nweb01 ansible_winrm_transports=kerberos\n", "2 WRM9002")]
    [InlineData("a.pkr.hcl", "source \"x\" \"y\" {\n  communicator = \"winrm\"\n  winrm_use_ssl = true\n  winrm_insecur = false\n}\n", "4 WRM9002")]
    public void A_misspelt_key_is_told(string name, string text, string expected) => Assert.Equal([expected], LinterRun.FindingsInFile(name, text));

    [Theory]
    [InlineData("ansible_winrm_kinit_cmd: kinit\nansible_winrm_user: a\nansible_psrp_reconnection_retries: 2\n")]
    [InlineData("ansible_winrm_connection: https\nansible_winrm_install: true\n")]
    [InlineData("ansible_winrm_ports: [5985, 5986]\n")]
    [InlineData("ansible_winrm_hosts: web01\nother: '{{ ansible_winrm_hosts }}'\n")]
    [InlineData("winrm_ports: 5985\nwinrm_hosts: web01\n")]
    [InlineData("# ansible_winrm_transprot: kerberos\nfoo: winrm\n")]
    [InlineData("foo: ansible_winrm_transprot\n")]
    public void Keys_that_are_known_or_the_user_s_own_are_not_told(string text) => Assert.Empty(LinterRun.FindingsIn(text));

    [Fact]
    public void The_key_that_is_meant_is_named()
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Findings, run.With("a.yml", "ansible_winrm_transprot: kerberos\n").Run());
        Assert.StartsWith("a.yml:1:1: warning WRM9002 'ansible_winrm_transprot' is no key that is read, so it has no effect. Did you mean 'ansible_winrm_transport'?", run.Output);
    }

    [Fact]
    public void A_misspelt_key_can_be_suppressed()
    {
        Assert.Equal(["true"], Suppressed("ansible_winrm_transprot: kerberos # winrm-lint: ignore[WRM9002]\n"));
    }

    private static string[] Suppressed(string text)
    {
        using LinterRun run = new();
        return [.. run.With("a.yml", text).Report("a.yml").GetProperty("findings").EnumerateArray().Select(static finding => finding.TryGetProperty("suppressed", out _) ? "true" : "false")];
    }
}

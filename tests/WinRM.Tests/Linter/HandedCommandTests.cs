using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Commands of Unix shells that hand a Windows machine its commands in an argument, or connect to one themselves.</summary>
public class HandedCommandTests
{
    private const string Set = "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}";

    [Theory]
    [InlineData("gcloud compute instances create a --metadata sysprep-specialize-script-cmd='net start winrm & " + Set + "'")]
    [InlineData("gcloud compute instances create a --metadata=serial-port-enable=1,windows-startup-script-ps1='Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted $true'")]
    [InlineData("aws ec2 run-instances --user-data=\"<powershell>Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1</powershell>\"")]
    [InlineData("aws ssm send-command --parameters '{\"commands\": [\"winrm set winrm/config/service @{AllowUnencrypted=\\\"true\\\"}\"]}'")]
    [InlineData("az vm run-command invoke --scripts '" + Set + "'")]
    [InlineData("az vm extension set --settings '{\"commandToExecute\": \"winrm set winrm/config/service @{AllowUnencrypted=\\\"true\\\"}\"}'")]
    [InlineData("ssh admin@$(cat host) 'powershell -Command \"Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1\"'")]
    [InlineData("govc guest.run -vm a C:\\\\Windows\\\\System32\\\\cmd.exe \"/c winrm set winrm/config/service @{AllowUnencrypted=\\\"true\\\"}\"")]
    [InlineData("VBoxManage guestcontrol a run --exe cmd.exe -- cmd.exe /c '" + Set + "'")]
    public void A_command_in_an_argument_is_read(string line)
    {
        Assert.Equal(["1 WRM1001"], LinterRun.FindingsInFile("setup.sh", line + "\n"));
        Assert.Equal(["3 WRM1001"], LinterRun.FindingsInFile("Makefile", "all: x\n\t@echo go\n\t@" + line + "\n"));
        Assert.Equal(["3 WRM1001"], LinterRun.FindingsIn("script:\n  - |-\n    " + line + "\n"));
    }

    [Theory]
    [InlineData("# az vm run-command invoke --scripts '" + Set + "'")]
    [InlineData("echo --scripts '" + Set + "'")]
    [InlineData("gcloud compute instances create a --description='winrm set is not run here'")]
    [InlineData("gcloud compute instances create a --metadata sysprep-specialize-script-cmd='winrm set winrm/config/service @{AllowUnencrypted=\"false\"}'")]
    [InlineData("az vm extension set --settings '{\"commandToExecute\": \"winrm quickconfig\"}'")]
    public void What_is_safe_or_only_said_is_not(string line) => Assert.Empty(LinterRun.FindingsInFile("setup.sh", line + "\n"));

    [Fact]
    public void Only_the_recipes_of_a_makefile_run() =>
        Assert.Empty(LinterRun.FindingsInFile("Makefile", "SET = ssh host '" + Set + "'\n# ssh host '" + Set + "'\nall:\n\techo $$HOME '" + Set + "'\n"));

    [Theory]
    [InlineData("inspec exec p -t winrm://a@w.corp.example:5986 --ssl --self-signed", "WRM1004")]
    [InlineData("inspec exec p --target=winrm://a@w.corp.example --winrm-transport plaintext", "WRM1002")]
    [InlineData("inspec exec p -t winrm://a@w.corp.example", "WRM1003")]
    [InlineData("inspec exec p -t winrm://a@w.corp.example --ssl", null)]
    [InlineData("inspec exec p -t winrm://a@w.corp.example --self-signed", "WRM1003")]
    [InlineData("inspec exec p -t winrm://a@localhost --winrm-transport plaintext", null)]
    [InlineData("inspec exec p -t ssh://a@w.corp.example --self-signed", null)]
    [InlineData("bundle exec cinc-auditor exec p -b winrm --host w --ssl --self-signed", "WRM1004")]
    [InlineData("docker run --rm chef/inspec:5 exec p -t winrm://a@w.corp.example --ssl --self-signed", "WRM1004")]
    [InlineData("cnspec scan winrm a@w.corp.example --insecure", "WRM1004")]
    [InlineData("cnspec scan winrm a@w.corp.example", null)]
    [InlineData("bolt command run hostname --targets winrm://w.corp.example --no-ssl-verify", "WRM1004")]
    [InlineData("bolt command run hostname --targets w.corp.example --transport winrm --no-ssl", "WRM1003")]
    [InlineData("bolt command run hostname --targets w.corp.example --no-ssl-verify", null)]
    public void A_tool_that_connects_by_itself(string line, string? rule)
    {
        string[] Expected(int at) => rule is null ? [] : [at + " " + rule];
        Assert.Equal(Expected(1), LinterRun.FindingsInFile("audit.sh", line + "\n"));
        Assert.Equal(Expected(3), LinterRun.FindingsIn("check:\n  script:\n    - " + line + "\n"));
    }

    [Fact]
    public void A_folded_command_is_one_line() => Assert.Equal(
        ["6 WRM1004"], LinterRun.FindingsIn("check:\n  script:\n    - >\n      inspec exec p\n      -t winrm://a@w.corp.example\n      --ssl --self-signed\n"));

    [Fact]
    public void A_command_that_goes_on_behind_a_backslash_is_one() => Assert.Equal(
        ["6 WRM1004"], LinterRun.FindingsIn("check:\n  script:\n    - |\n      inspec exec p \\\n        -t winrm://a@w.corp.example \\\n        --ssl --self-signed\n"));

    [Theory]
    [InlineData("a.cmd", "netsh winhttp set advproxy setting-scope=machine settings={\\\"Proxy\\\":\\\"http://u:pw@gw.corp.example:3128\\\",\\\"ProxyBypass\\\":\\\"<local>\\\"}", "WRM2006")]
    [InlineData("a.cmd", "netsh winhttp set advproxy setting-scope=machine settings=\"{\\\"Proxy\\\": \\\"u:pw@gw.corp.example:3128\\\"}\"", "WRM2006")]
    [InlineData("a.ps1", "netsh winhttp set advproxy setting-scope=machine settings='{\\\"Proxy\\\":\\\"http://u:pw@gw.corp.example:3128\\\"}'", "WRM2006")]
    [InlineData("a.ps1", "netsh winhttp set advproxy setting-scope=machine settings=\"{\\`\"Proxy\\`\":\\`\"http=gw.corp.example:3128\\`\"}\"", "WRM3003")]
    [InlineData("a.cmd", "netsh winhttp set advproxy setting-scope=machine settings={\\\"AutoDetect\\\":true}", "WRM3004")]
    [InlineData("a.cmd", "netsh winhttp set advproxy setting-scope=machine settings={\\\"Proxy\\\":\\\"gw.corp.example:3128\\\",\\\"AutoDetect\\\":false}", null)]
    [InlineData("a.cmd", "netsh winhttp set advproxy setting-scope=machine settings-file=C:\\proxy.json", null)]
    [InlineData("a.cmd", "netsh winhttp show advproxy", null)]
    public void Advanced_settings_of_WinHTTP(string name, string line, string? rule) => Assert.Equal(rule is null ? [] : ["1 " + rule], LinterRun.FindingsInFile(name, line + "\n"));

    [Theory]
    [InlineData("community.windows.psexec:\n        executable: cmd.exe\n        arguments: /c " + Set, "6 WRM1001")]
    [InlineData("psexec:\n        executable: powershell.exe\n        arguments: -Command \"Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1\"", "6 WRM1001")]
    [InlineData("win_psexec:\n        command: cmd.exe /c " + Set + "\n        executable: C:\\tools\\psexec.exe", "5 WRM1001")]
    [InlineData("psexec:\n        executable: cmd.exe\n        arguments: /c winrm quickconfig -q\n        encrypt: false", null)]
    public void A_program_and_its_arguments_are_one_line(string module, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsIn("- hosts: all\n  tasks:\n    - name: a\n      " + module + "\n"));

    [Fact]
    public void To_copy_a_script_is_not_to_run_it()
    {
        Assert.Empty(LinterRun.FindingsInFile("a.xml", "<unattend><CommandLine>cmd /c \"copy C:\\in.bin C:\\setup\\ConfigureRemotingForAnsible.bat\"</CommandLine></unattend>\n"));
        Assert.Equal(["1 WRM4001"], LinterRun.FindingsInFile("a.xml", "<unattend><CommandLine>powershell -File C:\\setup\\ConfigureRemotingForAnsible.ps1</CommandLine></unattend>\n"));
    }
}

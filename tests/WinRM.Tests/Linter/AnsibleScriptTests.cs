using System.Text.Json;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class AnsibleScriptTests
{
    private const string Command = "Set-Item WSMan:\\localhost\\Service\\Auth\\Basic $true";

    [Theory]
    [InlineData("- win_shell: " + Command + "\n")]
    [InlineData("- ansible.windows.win_shell: '" + Command + "'\n")]
    [InlineData("- win_shell:\n    cmd: " + Command + "\n")]
    [InlineData("- win_powershell:\n    script: |\n      $x = 1\n\n      " + Command + "\n")]
    [InlineData("- community.windows.win_shell: >-\n    Set-Item\n    WSMan:\\localhost\\Service\\Auth\\Basic\n    $true\n")]
    [InlineData("- win_shell: \"Set-Item WSMan:\\\\localhost\\\\Service\\\\Auth\\\\Basic \\\n    $true\"\n")]
    [InlineData("- raw: " + Command + "\n")]
    [InlineData("- win_command: powershell -Command \"" + Command + "\"\n")]
    [InlineData("- win_command:\n    argv: [winrm, set, winrm/config/service/auth, '@{Basic=\"$true\"}']\n")]
    [InlineData("- block:\n    - win_shell: " + Command + "\n      when: legacy\n")]
    public void The_value_that_decides_is_blamed_where_it_is_written(string text)
    {
        using LinterRun run = new();

        JsonElement report = run.With("a.yml", text).Report("a.yml");

        JsonElement finding = Assert.Single(report.GetProperty("findings").EnumerateArray());
        string line = text.Split('\n')[finding.GetProperty("line").GetInt32() - 1];
        int column = finding.GetProperty("column").GetInt32();
        Assert.Equal("WRM4001", finding.GetProperty("rule").GetString());
        Assert.Contains("$true", line[(column - 1)..(finding.GetProperty("endColumn").GetInt32() - 1)]);
    }

    [Theory]
    [InlineData("- name: " + Command + "\n  win_ping:\n")]
    [InlineData("- win_shell: |\n    # " + Command + "\n")]
    [InlineData("- debug:\n    msg: " + Command + "\n")]
    [InlineData("- win_shell: Set-Item WSMan:\\localhost\\Service\\Auth\\Basic {{ value }}\n")]
    public void Text_that_no_task_runs_is_no_finding(string text) => Assert.Empty(LinterRun.FindingsIn(text));
}

using System;
using System.IO;
using System.Linq;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class BuiltCommandTests
{
    [Fact]
    public void The_built_command_reports_and_exits_as_in_process()
    {
        using LinterRun run = new();
        run.With("a.yml", "ansible_connection: winrm\nansible_port: 5985\n");

        int code = run.Run("--format", "json", "--pedantic");

        Assert.Equal((code, run.Output), BuiltCommand.Start(run.Folder, "", "--format", "json", "--pedantic"));
    }

    [Fact]
    public void The_built_command_reads_standard_input()
    {
        (int code, string output) = BuiltCommand.Start(Path.GetTempPath(), "ansible_connection: winrm\nansible_port: 5985\n", "-", "--stdin-filename", "a.yml");

        Assert.Equal(ExitCode.Findings, code);
        Assert.StartsWith("a.yml:2:15: error WRM1002", output);
    }

    [Fact]
    public void The_built_command_fixes_standard_input_byte_for_byte()
    {
        (int code, string output) = BuiltCommand.Start(
            Path.GetTempPath(), "\uFEFFansible_connection: winrm\r\nansible_winrm_server_cert_validation: ignore # \u00E4", "-", "--stdin-filename", "a.yml", "--fix", "--unsafe-fixes");

        Assert.Equal((ExitCode.Clean, "ansible_connection: winrm\r\nansible_winrm_server_cert_validation: validate # \u00E4"), (code, output.TrimStart('\uFEFF')));
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS=true", "::error file=a.yml,line=2,")]
    [InlineData("GITHUB_ACTIONS=false", "a.yml:2:15: error")]
    [InlineData("FORCE_COLOR=1", "\e[1ma.yml:2:15\e[0m")]
    [InlineData("CLICOLOR_FORCE=1", "\e[1ma.yml:2:15\e[0m")]
    [InlineData("CLICOLOR=1", "a.yml:2:15: error")]
    public void The_built_command_suits_its_surroundings(string variable, string expected)
    {
        (_, string output) = BuiltCommand.Start(Path.GetTempPath(), "ansible_connection: winrm\nansible_port: 5985\n", [variable], "-", "--stdin-filename", "a.yml");

        Assert.StartsWith(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_that_is_asked_for_is_written_in_a_workflow_too()
    {
        (_, string output) = BuiltCommand.Start(
            Path.GetTempPath(), "ansible_connection: winrm\nansible_port: 5985\n", ["GITHUB_ACTIONS=true"], "-", "--stdin-filename", "a.yml", "--output", "oneline");

        Assert.StartsWith("a.yml:2:15: error", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COLUMNS=60", 60)]
    [InlineData("COLUMNS=100", 100)]
    [InlineData("COLUMNS=wide", 400)]
    public void A_report_fits_the_columns_that_the_environment_names(string variable, int width)
    {
        (_, string output) = BuiltCommand.Start(Path.GetTempPath(), "ansible_connection: winrm\nansible_port: 5985\n", [variable], "-", "--stdin-filename", "a.yml");

        int longest = output.Split('\n').Max(static line => line.Length);
        Assert.InRange(longest, width < 400 ? width / 2 : 120, width);
    }
}

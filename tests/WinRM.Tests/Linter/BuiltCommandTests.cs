using System;
using System.Diagnostics;
using System.IO;
using WinRM.Lint;
using WinRM.Tests.Cases;
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

        Assert.Equal((code, run.Output), Start(run.Folder, "", "--format", "json", "--pedantic"));
    }

    [Fact]
    public void The_built_command_reads_standard_input()
    {
        (int code, string output) = Start(Path.GetTempPath(), "ansible_connection: winrm\nansible_port: 5985\n", "-", "--stdin-filename", "a.yml");

        Assert.Equal(ExitCode.Findings, code);
        Assert.StartsWith("a.yml:2:15: error WRM1002", output);
    }

    [Fact]
    public void The_built_command_fixes_standard_input_byte_for_byte()
    {
        (int code, string output) = Start(
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
        (_, string output) = Start(Path.GetTempPath(), "ansible_connection: winrm\nansible_port: 5985\n", [variable], "-", "--stdin-filename", "a.yml");

        Assert.StartsWith(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_that_is_asked_for_is_written_in_a_workflow_too()
    {
        (_, string output) = Start(
            Path.GetTempPath(), "ansible_connection: winrm\nansible_port: 5985\n", ["GITHUB_ACTIONS=true"], "-", "--stdin-filename", "a.yml", "--output", "oneline");

        Assert.StartsWith("a.yml:2:15: error", output, StringComparison.Ordinal);
    }

    private static (int Code, string Output) Start(string folder, string input, params string[] args) => Start(folder, input, [], args);

    private static (int Code, string Output) Start(string folder, string input, string[] variables, params string[] args)
    {
        // The command is built beside its own project, in the configuration of the tests.
        string bin = Path.Combine(Repository.Root, "linter", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "winrm-lint.dll");
        ProcessStartInfo start = new("dotnet", [bin, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (string name in new[] { "GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE" })
        {
            start.Environment.Remove(name);
        }

        foreach (string variable in variables)
        {
            start.Environment[variable.Split('=')[0]] = variable.Split('=')[1];
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}

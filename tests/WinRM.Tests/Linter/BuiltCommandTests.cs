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

    private static (int Code, string Output) Start(string folder, string input, params string[] args)
    {
        // The command is built beside its own project, in the configuration of the tests.
        string bin = Path.Combine(Repository.Root, "linter", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "winrm-lint.dll");
        ProcessStartInfo start = new("dotnet", [bin, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}

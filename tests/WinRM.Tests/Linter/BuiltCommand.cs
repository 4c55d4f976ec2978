using System;
using System.Diagnostics;
using System.IO;
using WinRM.Tests.Cases;

namespace WinRM.Tests.LinterTests;

/// <summary>Runs the command as it is built, in an environment that says nothing of its own.</summary>
internal static class BuiltCommand
{
    private static readonly string[] s_scrubbed = ["GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"];

    /// <summary>The folder of the command: beside its own project, in the configuration of the tests.</summary>
    public static string Folder => Path.Combine(Repository.Root, "linter", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0");

    /// <summary>The command with these arguments; exit code and output.</summary>
    public static (int Code, string Output) Start(string folder, string input, params string[] args) => Start(folder, input, [], args);

    /// <summary>The same with variables, each as NAME=VALUE.</summary>
    public static (int Code, string Output) Start(string folder, string input, string[] variables, params string[] args) =>
        Run("dotnet", folder, input, variables, [Path.Combine(Folder, "winrm-lint.dll"), .. args]);

    /// <summary>A script of bash that finds the command by its name; exit code and output.</summary>
    public static (int Code, string Output) Bash(string folder, string script, params string[] variables) =>
        Run("bash", folder, "", [$"PATH={Folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}", .. variables], ["--noprofile", "--norc", "-c", script]);

    private static (int Code, string Output) Run(string program, string folder, string input, string[] variables, string[] args)
    {
        ProcessStartInfo start = new(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (string name in s_scrubbed)
        {
            start.Environment.Remove(name);
        }

        foreach (string variable in variables)
        {
            int sign = variable.IndexOf('=', StringComparison.Ordinal);
            start.Environment[variable[..sign]] = variable[(sign + 1)..];
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}

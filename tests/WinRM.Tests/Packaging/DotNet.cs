using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Packaging;

/// <summary>Runs programs as a user would.</summary>
internal static class DotNet
{
    /// <summary>Runs dotnet, which must succeed; its output.</summary>
    public static async Task<string> RunAsync(string folder, params string[] args)
    {
        (int code, string output) = await StartAsync("dotnet", folder, args);
        Assert.True(code == 0, $"dotnet {string.Join(' ', args)}\n{output}");
        return output;
    }

    /// <summary>Exit code and output, errors included.</summary>
    public static async Task<(int Code, string Output)> StartAsync(string program, string folder, params string[] args)
    {
        ProcessStartInfo start = new(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test run says about its own build would mislead another one.
        List<string> inherited = [.. start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))];
        inherited.ForEach(name => start.Environment.Remove(name));

        // Build servers that outlive the process would hold its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}

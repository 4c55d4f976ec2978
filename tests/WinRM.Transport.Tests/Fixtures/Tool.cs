using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>Programs that run to their end.</summary>
internal static class Tool
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    /// <summary>How a program ended.</summary>
    /// <param name="ExitCode">Its exit code.</param>
    /// <param name="Output">What it wrote.</param>
    /// <param name="Error">What it complained of.</param>
    public sealed record Result(int ExitCode, string Output, string Error);

    /// <summary>Runs a program.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables that are set for it; with null: that are not.</param>
    /// <param name="input">Its standard input.</param>
    public static async Task<Result> RunAsync(string file, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> environment, string input = "")
    {
        using Process process = Process.Start(Describe(file, arguments, environment))!;
        using CancellationTokenSource patience = new(s_patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return new Result(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"{file} did not end.");
        }
    }

    /// <summary>Runs a program that has to succeed.</summary>
    public static async Task MustRunAsync(string file, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> environment, string input = "")
    {
        Result result = await RunAsync(file, arguments, environment, input);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)}: {result.Error}{result.Output}");
        }
    }

    /// <summary>How a program is started that is talked to through its streams.</summary>
    public static ProcessStartInfo Describe(string file, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> environment)
    {
        ProcessStartInfo start = new(file, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}

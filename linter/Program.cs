using System;
using System.IO;
using System.Text;

namespace WinRM.Lint;

/// <summary>The program.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        // The same bytes on every system.
        using Stream bytes = Console.OpenStandardOutput();
        using StreamWriter output = new(bytes, new UTF8Encoding(false)) { NewLine = "\n" };
        using StreamWriter error = new(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n" };
        return CommandLine.Run(args, new Surroundings
        {
            Output = output,
            OutputBytes = content =>
            {
                output.Flush();
                bytes.Write(content);
            },
            Error = error,
            Input = Console.OpenStandardInput,
            Folder = Directory.GetCurrentDirectory(),
            Width = Surroundings.WidthOf(Environment.GetEnvironmentVariable, Console.IsOutputRedirected ? 0 : Console.WindowWidth),
            ShowsProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } and not "dumb",
            IsGitHubActions = Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true",
            Color = Surroundings.WantsColor(Environment.GetEnvironmentVariable, Console.IsOutputRedirected),
        });
    }
}

using System.Collections.Generic;
using System.Diagnostics;
using System.Text;

namespace WinRM.Tests.LinterTests;

/// <summary>Runs git, with no settings but the repository's own.</summary>
internal static class Git
{
    public static string Run(string folder, params string[] args) => RunWith(folder, null, args);

    public static string RunWith(string folder, string? input, params string[] args)
    {
        ProcessStartInfo start = new("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}

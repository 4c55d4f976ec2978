using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;

namespace WinRM.Lint;

/// <summary>Asks git which files have changed.</summary>
internal static class GitChanges
{
    private const int Timeout = 60_000;

    /// <summary>
    /// The full paths of files that differ from a revision, or from where the current branch left it, and of files that git
    /// does not know yet.
    /// </summary>
    public static IReadOnlySet<string> Since(string revision, string folder)
    {
        string root = Ask(folder, "the folder is in no git repository", "rev-parse", "--show-toplevel").Trim();
        string commit = Ask(folder, $"git knows no revision '{revision}'", "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").Trim();
        (int code, string fork) = Run(folder, "merge-base", commit, "HEAD");
        string from = code == 0 ? fork.Trim() : commit;
        string changed = Ask(root, "git cannot compare", "diff", "--name-only", "-z", "--no-ext-diff", "--no-textconv", "--no-renames", from, "--");
        string added = Ask(root, "git cannot list files", "ls-files", "--others", "--exclude-standard", "-z");
        return (changed + added).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(name => Path.GetFullPath(name, root)).ToHashSet(StringComparer.Ordinal);
    }

    private static string Ask(string folder, string failure, params string[] args) =>
        Run(folder, args) is { Code: 0 } answer ? answer.Output : throw new UsageException("--changed-since: " + failure);

    private static (int Code, string Output) Run(string folder, params string[] args)
    {
        // What a repository asks git to run is not run.
        ProcessStartInfo start = new("git", ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "--no-optional-locks", .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        try
        {
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            return process.WaitForExit(Timeout) ? (process.ExitCode, output) : throw new UsageException("--changed-since: git does not answer");
        }
        catch (Win32Exception)
        {
            throw new UsageException("--changed-since: git is not installed");
        }
    }
}

using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using WinRM.Lint.Completions;

namespace WinRM.Lint;

/// <summary>The command line: its verbs, and what a wrong one gives.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program with these arguments and returns its exit code.</summary>
    public static int Run(string[] args, Surroundings surroundings)
    {
        RootCommand root = new(
            "Finds WinRM connections that are unsafe or ineffective in deployment files, scripts and WinHTTP proxy configuration.")
        {
            CheckCommand.Create(surroundings),
            RulesCommand.Create(surroundings),
            ExplainCommand.Create(surroundings),
            EffectiveCommand.Create(surroundings),
            WhyNotCommand.Create(surroundings),
            CompletionsCommand.Create(surroundings),
        };
        if (Suggestions.AreAskedFor(args))
        {
            return Suggestions.Write(args, root, surroundings);
        }

        ParseResult parsed = root.Parse(WithVerb(args, root));
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                surroundings.Error.WriteLine("winrm-lint: " + error.Message);
            }

            surroundings.Error.WriteLine("See 'winrm-lint --help'.");
            return ExitCode.Usage;
        }

        int code = parsed.Invoke(new InvocationConfiguration
        {
            Output = surroundings.Output,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
        });
        if (code == ExitCode.Clean && args is ["-h" or "--help" or "-?" or "/?"])
        {
            surroundings.Output.WriteLine(Examples);
        }

        return code;
    }

    private const string Examples = """
        Examples:
          winrm-lint                             judge all files below the current folder
          winrm-lint inventory/ site.yml         judge a folder and a file
          winrm-lint --format json --pedantic .  everything, for a machine
          winrm-lint --output text --output sarif:out.sarif
                                                 for people, and for a code scanner
          winrm-lint --why web.yml               every setting behind each finding
          winrm-lint --assume-proxy .            every connection crosses a proxy
          winrm-lint --write-baseline known.json what is there today is known; then:
          winrm-lint --baseline known.json       only what is new fails
          winrm-lint --baseline known.json --ratchet    so does what is known and gone
          winrm-lint --select WRM2 --ignore WRM2005     some rules only
          winrm-lint --diff --unsafe-fixes .     what could be fixed, as a patch
          winrm-lint --fix .                     make the fixes that cannot break a connection
          winrm-lint --changed-since origin/main        what a branch brings in
          netsh winhttp show proxy | winrm-lint - --stdin-filename proxy.txt
          winrm-lint effective web01 inventory/  how a host is reached, and which line decides
          winrm-lint why-not web01 inventory/    what each rule says of it, and why
          winrm-lint explain WRM1002             what a finding means and what to do

        In a comment of any file, on the line or the one before:
          # winrm-lint: ignore[WRM1001] until=2027-01-31 reason="lab network"
          # winrm-lint: ignore-file[WRM4003,WRM4004]

        Exit codes:
          0 no findings at or above the fail level    1 findings
          2 wrong usage    3 no path matched    4 part of the input could not be read, or not fixed
          --fix: of what remains. --diff: 1 when there is a difference.
        """;

    // Without a verb the arguments are those of "check".
    private static string[] WithVerb(string[] args, RootCommand root)
    {
        string first = args.Length > 0 ? args[0] : "";
        bool isVerb = root.Subcommands.Any(command => command.Name == first) || first is "-h" or "--help" or "-?" or "/?" or "--version" || first.StartsWith('[');
        return isVerb ? args : ["check", .. args];
    }
}

using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using WinRM.Lint.Config;
using WinRM.Lint.Output;
using WinRM.Lint.Projects;

namespace WinRM.Lint;

/// <summary><c>winrm-lint effective HOST|--all PATH</c>: how hosts are reached, and which of all the lines about it count.</summary>
internal sealed class EffectiveCommand
{
    private readonly Surroundings _surroundings;
    private readonly Argument<string[]> _words = new("HOST PATH")
    {
        Description = "The host, unless --all is given; then files and folders. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _all = new("--all") { Description = "Tell all hosts." };
    private readonly Option<string> _format = new("--format") { Description = "How to tell it.", DefaultValueFactory = static _ => "text" };

    private EffectiveCommand(Surroundings surroundings) => _surroundings = surroundings;

    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        EffectiveCommand effective = new(surroundings);
        effective._format.AcceptOnlyFromAmong("text", "json");
        Command command = new("effective", "Tell the effective connection of Ansible hosts, setting by setting.") { effective._words, effective._all, effective._format };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(effective._all) && result.GetValue(effective._words) is null or [])
            {
                result.AddError("name a host, or give --all");
            }
        });
        command.SetAction(effective.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string[] words = parsed.GetValue(_words) ?? [];
        string? host = parsed.GetValue(_all) ? null : words[0];
        string[] paths = host is null ? words : words[1..];
        paths = paths.Length > 0 ? paths : ["."];
        InputWalker walker = new(_surroundings.Folder);
        bool matched = false;
        foreach (string path in paths)
        {
            matched |= walker.Add(path);
        }

        Tell(walker.Errors);
        if (!matched)
        {
            return ExitCode.NoPath;
        }

        InputReader reader = new(new Linter(new LintOptions()), Limits.Default);
        ProjectFiles files = new([.. walker.Files.Select(file => new Input(file, ConfigValues.Empty, reader))], [.. walker.Files.Select(reader.Read)]);
        EffectiveHost[] found;
        try
        {
            AnsibleRun run = AnsibleRun.Read(files, Limits.Default, [.. paths.Select(walker.NameOf)]);
            found = [.. EffectiveHosts.Of(run, Limits.Default, host)];
        }
        catch (UnreadableException exception)
        {
            _surroundings.Error.WriteLine("winrm-lint: " + exception.Message);
            return ExitCode.Incomplete;
        }

        if (host is not null && found.Length == 0)
        {
            _surroundings.Error.WriteLine($"winrm-lint: no inventory names a host '{Printable.Of(host)}'");
            return ExitCode.Usage;
        }

        if (parsed.GetRequiredValue(_format) == "json")
        {
            EffectiveJson.Write(found, _surroundings.Output);
        }
        else
        {
            EffectiveTable.Write(found, _surroundings.Output, _surroundings.Color);
        }

        // What could not be read may say something about these hosts.
        LintError[] errors = [.. files.Read.SelectMany(static file => file.Facts.Errors)];
        Tell(errors);
        return errors.Length + walker.Errors.Count > 0 ? ExitCode.Incomplete : ExitCode.Clean;
    }

    private void Tell(IEnumerable<LintError> errors)
    {
        foreach (LintError error in errors)
        {
            _surroundings.Error.WriteLine(Printable.Of($"winrm-lint: {error.Path}{(error.Line is { } line ? $":{line}" : "")}: {error.Message}"));
        }
    }
}

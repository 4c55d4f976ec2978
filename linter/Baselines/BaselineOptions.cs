using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;

namespace WinRM.Lint.Baselines;

/// <summary>The options of the command line about the baseline.</summary>
internal sealed class BaselineOptions
{
    private readonly Option<string?> _read = new("--baseline") { Description = "Findings that this file knows do not count.", HelpName = "FILE" };
    private readonly Option<string?> _write = new("--write-baseline") { Description = "Write all findings to this file; from now on they are known.", HelpName = "FILE" };
    private readonly Option<bool> _ratchet = new("--ratchet") { Description = "Fail when known findings are gone; with --write-baseline, take them out and add none." };
    private readonly Option<int?> _maxAge = new("--baseline-max-age") { Description = "Findings count again after so many days in the baseline.", HelpName = "DAYS" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_read);
        command.Add(_write);
        command.Add(_ratchet);
        command.Add(_maxAge);
        command.Validators.Add(result =>
        {
            bool hasFile = result.GetResult(_read) is not null || result.GetResult(_write) is not null;
            foreach (string name in new Option[] { _ratchet, _maxAge }.Where(option => !hasFile && result.GetResult(option) is { Implicit: false }).Select(static option => option.Name))
            {
                result.AddError($"{name} needs --baseline");
            }
        });
        _maxAge.Validators.Add(static result =>
        {
            if (result.Tokens is [{ } token] && token.Value.StartsWith('-'))
            {
                result.AddError("--baseline-max-age needs a number of days");
            }
        });
    }

    /// <summary>The files of the options.</summary>
    public IEnumerable<string?> Files(ParseResult parsed) => [parsed.GetValue(_read), parsed.GetValue(_write)];

    /// <summary>The report in which known findings do not count, after the baseline was written if that is asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="report">What was found.</param>
    /// <param name="surroundings">The process.</param>
    /// <param name="isTold">Would this run tell a finding of this kind in a file of this name?</param>
    public Report Apply(ParseResult parsed, Report report, Surroundings surroundings, Func<string, BaselineEntry, bool> isTold)
    {
        string? write = parsed.GetValue(_write);
        string? read = parsed.GetValue(_read) ?? (write is not null && File.Exists(Path.GetFullPath(write, surroundings.Folder)) ? write : null);
        if ((read ?? write) is not { } name)
        {
            return report;
        }

        InputWalker names = new(surroundings.Folder);
        string folder = Path.GetDirectoryName(Path.GetFullPath(name, surroundings.Folder))!;
        Baseline known = read is null ? Baseline.Empty : Guarded(read, full => Baseline.Read(names.NameOf(full), full));
        BaselineRun run = new(report, known, Seen, IsTold, surroundings.Today);
        bool ratchets = parsed.GetValue(_ratchet);
        BaselineEntry[] entries = [.. write is null || ratchets ? run.Kept : run.Entries];
        if (write is not null)
        {
            Guarded(write, full =>
            {
                Baseline.Write(full, entries);
                return true;
            });
            surroundings.Error.WriteLine($"winrm-lint: {write} knows {entries.Length} {(entries.Length == 1 ? "finding" : "findings")}{(run.Gone > 0 ? $", {run.Gone} gone" : "")}");
        }

        return run.Apply(entries, parsed.GetValue(_maxAge), ratchets && write is null);

        // A baseline holds wherever the command is run.
        string Seen(string path) => Path.GetRelativePath(folder, Path.GetFullPath(path, surroundings.Folder)).Replace('\\', '/');

        bool IsTold(BaselineEntry entry) => isTold(names.NameOf(Path.Combine(folder, entry.Path)), entry);

        T Guarded<T>(string file, Func<string, T> use)
        {
            try
            {
                return use(Path.GetFullPath(file, surroundings.Folder));
            }
            catch (UnreadableException exception)
            {
                throw new UsageException($"the baseline '{file}' {exception.Message}");
            }
        }
    }
}

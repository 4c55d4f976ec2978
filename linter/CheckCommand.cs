using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using WinRM.Lint.Baselines;
using WinRM.Lint.Config;
using WinRM.Lint.Fixes;
using WinRM.Lint.Output;
using WinRM.Lint.Proxies;
using WinRM.Lint.Suppressions;
using WinRM.Rules;

namespace WinRM.Lint;

/// <summary><c>winrm-lint check</c>: judges files.</summary>
internal sealed class CheckCommand
{
    private const string StandardInput = "-";

    private readonly Surroundings _surroundings;
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files and folders; - is standard input. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly ReportOptions _report = new();
    private readonly Option<bool> _pedantic = new("--pedantic") { Description = "Report advice as well." };
    private readonly Option<bool> _possible = new("--possible") { Description = "Report findings that hang on values that cannot be seen." };
    private readonly SelectionOptions _selection = new();
    private readonly BaselineOptions _baseline = new();
    private readonly FixOptions _fixes = new();
    private readonly Option<string?> _config = new("--config") { Description = $"Options file. Default: the nearest {LintConfig.FileName}.", HelpName = "FILE" };
    private readonly Option<string> _stdinFileName = new("--stdin-filename")
    {
        Description = "What standard input is called; its extension tells what it is.",
        HelpName = "NAME",
        DefaultValueFactory = static _ => "stdin",
    };

    private readonly Option<string?> _changedSince = new("--changed-since") { Description = "Tell only findings to which files contribute that changed since a revision of git.", HelpName = "REV" };
    private readonly Option<bool> _noGitIgnore = new("--no-gitignore") { Description = "Judge files of folders that git ignores as well." };
    private readonly Option<bool> _assumeProxy = new("--assume-proxy") { Description = "Every connection crosses a proxy." };
    private readonly Option<bool> _assumeWinRM = new("--assume-winrm") { Description = "WinRM goes through every proxy server whose configuration is judged." };
    private readonly Option<string[]> _proxyVersion = new("--proxy-version")
    {
        Description = "The version of a proxy server, where defaults depend on it; several are allowed.",
        HelpName = "nginx=1.31.5",
        DefaultValueFactory = static _ => [],
    };

    private readonly Option<string?> _stackVersion = new("--stack-version") { Description = "The oldest WinRM that has to work.", HelpName = "1.1|2.0|3.0" };
    private readonly Option<long> _maxFileBytes = new("--max-file-bytes") { Description = "Larger files are not judged.", DefaultValueFactory = static _ => Limits.Default.FileBytes };
    private readonly Option<int> _maxNesting = new("--max-nesting") { Description = "Deeper files are not judged.", DefaultValueFactory = static _ => Limits.Default.Nesting };
    private readonly Option<int> _maxAliases = new("--max-aliases") { Description = "Files with more YAML aliases are not judged.", DefaultValueFactory = static _ => Limits.Default.Aliases };

    private CheckCommand(Surroundings surroundings) => _surroundings = surroundings;

    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        CheckCommand check = new(surroundings);
        check._paths.Validators.Add(static result =>
        {
            foreach (Token token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-')
                {
                    result.AddError($"unknown option '{token.Value}'");
                }
            }
        });
        check._stackVersion.Validators.Add(static result =>
        {
            if (result.Tokens is [{ } token] && !JudgeOptions.TryParseVersion(token.Value, out _))
            {
                result.AddError($"'{token.Value}' is no WinRM version; expected 1.1, 2.0, 3.0 …");
            }
        });
        check._proxyVersion.Validators.Add(static result =>
        {
            if (ProxyVersions.Parse(result.Tokens.Select(static token => token.Value)) is null)
            {
                result.AddError("--proxy-version expects a product and its version, as in nginx=1.31.5");
            }
        });
        Command command = new("check", "Judge files (the default).")
        {
            check._paths, check._pedantic, check._possible, check._config, check._stdinFileName, check._changedSince, check._noGitIgnore,
            check._assumeProxy, check._assumeWinRM, check._proxyVersion, check._stackVersion, check._maxFileBytes, check._maxNesting, check._maxAliases,
        };
        check._selection.AddTo(command);
        check._baseline.AddTo(command);
        check._fixes.AddTo(command);
        check._report.AddTo(command);
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        try
        {
            return Check(parsed);
        }
        catch (UsageException exception)
        {
            _surroundings.Error.WriteLine("winrm-lint: " + exception.Message);
            return ExitCode.Usage;
        }
    }

    private int Check(ParseResult parsed)
    {
        LintConfig? named = null;
        if (parsed.GetValue(_config) is { } file)
        {
            string path = Path.GetFullPath(file, _surroundings.Folder);
            if (!File.Exists(path))
            {
                throw new UsageException($"there is no options file '{file}'");
            }

            named = LintConfig.Load(file.Replace('\\', '/'), path);
        }

        Limits limits = new()
        {
            FileBytes = parsed.GetValue(_maxFileBytes),
            Nesting = parsed.GetValue(_maxNesting),
            Aliases = parsed.GetValue(_maxAliases),
        };
        Dictionary<ConfigValues, InputReader> readers = new(ReferenceEqualityComparer.Instance);
        FileTree tree = new(_surroundings.Folder, limits);
        IReadOnlySet<string>? changed = parsed.GetValue(_changedSince) is { } revision ? GitChanges.Since(revision, _surroundings.Folder) : null;
        InputWalker walker = new(_surroundings.Folder, parsed.GetValue(_noGitIgnore), looksInto: true);
        ConfigSource configs = new(Path.GetFullPath(_surroundings.Folder), named, walker.IsPlain);
        IReadOnlyList<OutputTarget> targets = _report.Targets(parsed, _surroundings);
        foreach (string output in targets.Select(static target => target.File).Concat(_baseline.Files(parsed)).OfType<string>())
        {
            walker.Skip(output);
        }

        InputList inputs = new();
        bool matched = false;
        Lazy<byte[]> stdin = new(() => ReadInput(limits));
        string? stdinName = null;
        foreach (string path in parsed.GetValue(_paths) is { Length: > 0 } paths ? paths : ["."])
        {
            if (path == StandardInput)
            {
                string name = parsed.GetRequiredValue(_stdinFileName).Replace('\\', '/');
                string full = Path.GetFullPath(name, _surroundings.Folder);
                ConfigValues said = configs.For(Path.GetDirectoryName(full) ?? full, Path.GetFileName(full));
                stdinName = name;
                inputs.Add(new Input(name, said, Reader(said), () => stdin.Value));
                matched = true;
            }
            else
            {
                matched |= walker.Add(path);
            }
        }

        inputs.Expect(walker.Files.Count);

        // Neighbours mostly have the same configuration.
        string? place = null;
        ConfigValues? ofPlace = null;
        foreach (InputFile input in walker.Files)
        {
            // Between a folder and the one in which it was found nothing else is said.
            string? start = walker.HasConfig || input.IsNamed ? null : walker.StartOf(input.Folder);
            if (start is null ? place is null || !input.Folder.SequenceEqual(place) : !ReferenceEquals(place, start))
            {
                place = start ?? input.Folder.ToString();
                ofPlace = configs.ForAllIn(place);
            }

            ConfigValues said = ofPlace ?? configs.For(input.Folder.ToString(), input.NameInFolder);
            inputs.Add(new Input(input, said, Reader(said)));
        }

        Report report;
        Surroundings told = _surroundings;
        if (_fixes.IsOn(parsed))
        {
            Draft draft = new(inputs.All, name => name == stdinName ? stdin.Value : File.ReadAllBytes(Path.GetFullPath(name, _surroundings.Folder)), tree);
            report = _fixes.Run(parsed, draft, Judge, stdinName, _surroundings);
            told = stdinName is null ? told : told with { Output = told.Error };
            targets = _fixes.Compares(parsed) ? [.. targets.Where(static target => target.File is not null)] : targets;
        }
        else
        {
            report = Judge(inputs.All);
        }

        if (!_report.Write(parsed, report, targets, told))
        {
            return ExitCode.Usage;
        }

        if (_fixes.Compares(parsed))
        {
            return !matched ? ExitCode.NoPath : report.Errors.Count > 0 ? ExitCode.Incomplete : report.Fixed > 0 ? ExitCode.Findings : ExitCode.Clean;
        }

        return matched ? report.ExitCode(finding => _selection.FailOn(parsed, ValuesOf(finding.Place.File.Path))) : ExitCode.NoPath;

        Report Judge(IReadOnlyList<Input> now)
        {
            Report all;
            using (Progress progress = new(_surroundings, now.Count))
            {
                all = new(Judgement.Of(now, limits, _surroundings.Today, progress), [.. configs.Errors, .. walker.Errors], now.Count);
            }

            Report known = _baseline.Apply(parsed, all, _surroundings, (path, entry) => !all.Errors.Any(error => error.Path == path) && IsTold(path, entry));
            Report reported = changed is null ? known : new Report(known.All.Where(IsChanged), known.Errors, known.Files);
            return _fixes.IsOn(parsed) || targets.Any(target => target.Format.TellsFixes(reported.Findings.Count)) ? new FixOffers(now, limits).Add(reported) : reported;
        }

        // A finding in a file that stayed as it is can come from one that changed. What is said of the baseline was asked for.
        bool IsChanged(LintFinding finding) => inputs.Find(finding.Place.File.Path) is null || Words.Related(finding).Select(static related => related.Place).Prepend(finding.Place)
            .Any(place => changed.Contains(Path.GetFullPath(place.File.Path, _surroundings.Folder)));

        ConfigValues ValuesOf(string path) => inputs.Find(path)?.Said ?? ConfigValues.Empty;

        // Files of which the same is said share a reader.
        InputReader Reader(ConfigValues said)
        {
            if (!readers.TryGetValue(said, out InputReader? reader))
            {
                LintOptions options = new()
                {
                    Judge = Overridden(said.Judge, parsed),
                    Pedantic = parsed.GetValue(_pedantic),
                    Possible = parsed.GetValue(_possible),
                    Selection = Selection,
                    RequireReason = said.RequireReason,
                    Limits = limits,
                    Tree = tree,
                    Versions = ProxyVersions.Parse(parsed.GetValue(_proxyVersion) ?? []) ?? ProxyVersions.None,
                };
                reader = new InputReader(new Linter(options), limits);
                readers.Add(said, reader);
            }

            return reader;
        }

        bool IsTold(string path, BaselineEntry entry) => (inputs.Find(path) is not null || !File.Exists(Path.GetFullPath(path, _surroundings.Folder))) && Tells(path, entry);

        bool Tells(string path, BaselineEntry entry) => Selection(path) is { } selection && selection.Tells(entry.Rule)
            && (Levels.Find(entry.Level) != Level.Advice || parsed.GetValue(_pedantic) || selection.AsksFor(entry.Rule))
            && (entry.Confidence == Words.Of(Confidence.Definite) || parsed.GetValue(_possible));

        RuleSelection Selection(string path) => _selection.Selection(parsed, ValuesOf(path));
    }

    private byte[] ReadInput(Limits limits)
    {
        using Stream input = _surroundings.Input();
        using MemoryStream bytes = new();
        byte[] chunk = new byte[1 << 16];
        while (bytes.Length <= limits.FileBytes && input.Read(chunk) is > 0 and int read)
        {
            bytes.Write(chunk, 0, read);
        }

        return bytes.ToArray();
    }

    private JudgeOptions Overridden(JudgeOptions judge, ParseResult parsed) => new()
    {
        StackVersion = JudgeOptions.TryParseVersion(parsed.GetValue(_stackVersion), out int version) ? version : judge.StackVersion,
        AssumeProxy = parsed.GetValue(_assumeProxy) || judge.AssumeProxy,
        AssumeWinRM = parsed.GetValue(_assumeWinRM) || judge.AssumeWinRM,
        ExcludeLoopback = judge.ExcludeLoopback,
    };
}

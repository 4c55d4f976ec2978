using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using WinRM.Lint.Baselines;
using WinRM.Lint.Config;
using WinRM.Lint.Output;
using WinRM.Lint.Projects;
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
    private readonly Option<string?> _config = new("--config") { Description = $"Options file. Default: the nearest {LintConfig.FileName}.", HelpName = "FILE" };
    private readonly Option<string> _stdinFileName = new("--stdin-filename")
    {
        Description = "What standard input is called; its extension tells what it is.",
        HelpName = "NAME",
        DefaultValueFactory = static _ => "stdin",
    };

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
            check._paths, check._pedantic, check._possible, check._config, check._stdinFileName,
            check._assumeProxy, check._assumeWinRM, check._proxyVersion, check._stackVersion, check._maxFileBytes, check._maxNesting, check._maxAliases,
        };
        check._selection.AddTo(command);
        check._baseline.AddTo(command);
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
        Dictionary<string, ConfigValues> values = new(StringComparer.Ordinal);
        FileTree tree = new(_surroundings.Folder, limits);
        InputWalker walker = new(_surroundings.Folder);
        ConfigSource configs = new(Path.GetFullPath(_surroundings.Folder), named, walker.Plain);
        IReadOnlyList<OutputTarget> targets = _report.Targets(parsed, _surroundings);
        foreach (string output in targets.Select(static target => target.File).Concat(_baseline.Files(parsed)).OfType<string>())
        {
            walker.Skip(output);
        }

        List<Input> inputs = [];
        bool matched = false;
        foreach (string path in parsed.GetValue(_paths) is { Length: > 0 } paths ? paths : ["."])
        {
            if (path == StandardInput)
            {
                string name = parsed.GetRequiredValue(_stdinFileName).Replace('\\', '/');
                inputs.Add(new Input(name, Reader(name, Path.GetFullPath(name, _surroundings.Folder)), null, () => ReadInput(limits)));
                matched = true;
            }
            else
            {
                matched |= walker.Add(path);
            }
        }

        inputs.EnsureCapacity(walker.Files.Count + 1);
        foreach (InputFile input in walker.Files)
        {
            inputs.Add(new Input(input.Name, Reader(input.Name, input.FullPath), input, null));
        }

        Report report = new(Judge(inputs, limits, _surroundings.Today), [.. configs.Errors, .. walker.Errors], inputs.Count);
        report = _baseline.Apply(parsed, report, _surroundings, IsTold);
        if (!_report.Write(parsed, report, targets, _surroundings))
        {
            return ExitCode.Usage;
        }

        return matched ? report.ExitCode(finding => _selection.FailOn(parsed, ValuesOf(finding.Place.File.Path))) : ExitCode.NoPath;

        ConfigValues ValuesOf(string path) => values.GetValueOrDefault(path) ?? ConfigValues.Empty;

        // Files of which the same is said share a reader.
        InputReader Reader(string name, string path)
        {
            ConfigValues said = values[name] = configs.For(path);
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

        bool IsTold(string path, BaselineEntry entry) => !report.Errors.Any(error => error.Path == path)
            && (values.ContainsKey(path) || !File.Exists(Path.GetFullPath(path, _surroundings.Folder))) && Tells(path, entry);

        bool Tells(string path, BaselineEntry entry) => Selection(path) is { } selection && selection.Tells(entry.Rule)
            && (Levels.Find(entry.Level) != Level.Advice || parsed.GetValue(_pedantic) || selection.AsksFor(entry.Rule))
            && (entry.Confidence == Words.Of(Confidence.Definite) || parsed.GetValue(_possible));

        RuleSelection Selection(string path) => _selection.Selection(parsed, ValuesOf(path));
    }

    // All files are read before the first is judged: what one states can decide about another.
    private static IEnumerable<FileResult> Judge(List<Input> inputs, Limits limits, DateOnly today)
    {
        FileFacts[] facts = new FileFacts[inputs.Count];
        Together.For(inputs.Count, i => facts[i] = Guarded(inputs[i].Name, inputs[i].Read, FileFacts.Failed));
        HashSet<string> included = [.. facts.SelectMany(static file => file.Included)];
        for (int i = 0; included.Count > 0 && i < facts.Length; i++)
        {
            facts[i] = included.Contains(inputs[i].Name) ? facts[i].WithoutProxies() : facts[i];
        }

        facts = ProjectCatalog.Apply([.. inputs.Select((input, i) => new ProjectFile(input.Name, facts[i], input.Open))], limits);
        IReadOnlyList<Subject> related = Relations.Apply([.. facts.SelectMany(static file => file.Subjects)], static fact => (fact.Location as Place)?.Text);
        int next = 0;
        for (int i = 0; i < facts.Length; i++)
        {
            if (facts[i].Subjects.Count is > 0 and int count)
            {
                facts[i] = facts[i] with { Subjects = [.. related.Skip(next).Take(count)] };
                next += count;
            }
        }

        SuppressionIndex suppressions = new(facts.Select(static file => file.Source).OfType<SourceFile>(), today);
        FileResult[] results = new FileResult[inputs.Count];
        Array.Fill(results, FileResult.Clean);
        int[] stating = [.. Enumerable.Range(0, facts.Length).Where(i => facts[i].Subjects.Count + facts[i].Errors.Count > 0)];
        Together.For(stating.Length, n =>
        {
            Input input = inputs[stating[n]];
            results[stating[n]] = Guarded(input.Name, () => input.Reader.Judge(input.Name, facts[stating[n]], suppressions), FileResult.Failed);
        });
        return results.Concat(inputs.Where((_, i) => facts[i].IsRecognized).Select(input => input.Reader.Audit(input.Name, suppressions)));
    }

    private static T Guarded<T>(string name, Func<T> run, Func<LintError, T> failed)
    {
        try
        {
            return run();
        }
        catch (Exception exception)
        {
            return failed(LintError.Internal(name, "the linter", exception));
        }
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

    // A file, or bytes that come from elsewhere.
    private sealed record Input(string Name, InputReader Reader, InputFile? File, Func<byte[]>? Bytes)
    {
        public FileFacts Read() => File is null ? Reader.Read(Name, Bytes!(), isNamed: true) : Reader.Read(File);

        public SourceFile? Open() => File is null ? null : Reader.Open(File);
    }

    private JudgeOptions Overridden(JudgeOptions judge, ParseResult parsed) => new()
    {
        StackVersion = JudgeOptions.TryParseVersion(parsed.GetValue(_stackVersion), out int version) ? version : judge.StackVersion,
        AssumeProxy = parsed.GetValue(_assumeProxy) || judge.AssumeProxy,
        AssumeWinRM = parsed.GetValue(_assumeWinRM) || judge.AssumeWinRM,
        ExcludeLoopback = judge.ExcludeLoopback,
    };
}

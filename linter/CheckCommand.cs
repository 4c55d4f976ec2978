using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using WinRM.Lint.Config;
using WinRM.Lint.Output;
using WinRM.Lint.Projects;
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

    private readonly Option<string> _format = new("--format") { Description = "How to report.", DefaultValueFactory = static _ => OutputCatalog.All[0].Name };
    private readonly Option<bool> _pedantic = new("--pedantic") { Description = "Report advice as well." };
    private readonly Option<bool> _possible = new("--possible") { Description = "Report findings that hang on values that cannot be seen." };
    private readonly Option<string> _failOn = new("--fail-on") { Description = "The lowest level that makes the exit code 1.", DefaultValueFactory = static _ => "warning" };
    private readonly Option<string?> _config = new("--config") { Description = $"Options file. Default: the nearest {LintConfig.FileName}.", HelpName = "FILE" };
    private readonly Option<string> _stdinFileName = new("--stdin-filename")
    {
        Description = "What standard input is called; its extension tells what it is.",
        HelpName = "NAME",
        DefaultValueFactory = static _ => "stdin",
    };

    private readonly Option<bool> _assumeProxy = new("--assume-proxy") { Description = "Every connection crosses a proxy." };
    private readonly Option<string?> _stackVersion = new("--stack-version") { Description = "The oldest WinRM that has to work.", HelpName = "1.1|2.0|3.0" };
    private readonly Option<long> _maxFileBytes = new("--max-file-bytes") { Description = "Larger files are not judged.", DefaultValueFactory = static _ => Limits.Default.FileBytes };
    private readonly Option<int> _maxNesting = new("--max-nesting") { Description = "Deeper files are not judged.", DefaultValueFactory = static _ => Limits.Default.Nesting };
    private readonly Option<int> _maxAliases = new("--max-aliases") { Description = "Files with more YAML aliases are not judged.", DefaultValueFactory = static _ => Limits.Default.Aliases };

    private CheckCommand(Surroundings surroundings) => _surroundings = surroundings;

    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        CheckCommand check = new(surroundings);
        check._format.AcceptOnlyFromAmong([.. OutputCatalog.All.Select(static output => output.Name)]);
        check._failOn.AcceptOnlyFromAmong("error", "warning", "advice");
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
        Command command = new("check", "Judge files (the default).")
        {
            check._paths, check._format, check._pedantic, check._possible, check._failOn, check._config, check._stdinFileName,
            check._assumeProxy, check._stackVersion, check._maxFileBytes, check._maxNesting, check._maxAliases,
        };
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        LintConfig? named = null;
        if (parsed.GetValue(_config) is { } file)
        {
            string path = Path.GetFullPath(file, _surroundings.Folder);
            if (!File.Exists(path))
            {
                _surroundings.Error.WriteLine($"winrm-lint: there is no options file '{file}'");
                return ExitCode.Usage;
            }

            named = LintConfig.Load(file.Replace('\\', '/'), path);
        }

        Limits limits = new()
        {
            FileBytes = parsed.GetValue(_maxFileBytes),
            Nesting = parsed.GetValue(_maxNesting),
            Aliases = parsed.GetValue(_maxAliases),
        };
        Dictionary<LintConfig, InputReader> readers = [];
        InputWalker walker = new(_surroundings.Folder);
        ConfigSource configs = new(Path.GetFullPath(_surroundings.Folder), named, walker.Plain);
        List<Input> inputs = [];
        bool matched = false;
        foreach (string path in parsed.GetValue(_paths) is { Length: > 0 } paths ? paths : ["."])
        {
            if (path == StandardInput)
            {
                string name = parsed.GetRequiredValue(_stdinFileName).Replace('\\', '/');
                inputs.Add(new Input(name, Reader(_surroundings.Folder), null, () => ReadInput(limits)));
                matched = true;
            }
            else
            {
                matched |= walker.Add(path);
            }
        }

        // Neighbours have the same configuration.
        Folder? folder = null;
        InputReader? reader = null;
        inputs.EnsureCapacity(walker.Files.Count + 1);
        foreach (InputFile input in walker.Files)
        {
            if (reader is null || folder != input.Folder)
            {
                folder = input.Folder;
                reader = Reader(folder.FullPath);
            }

            inputs.Add(new Input(input.Name, reader, input, null));
        }

        Report report = new(Judge(inputs, limits), [.. configs.Errors, .. walker.Errors], inputs.Count);
        OutputCatalog.Find(parsed.GetRequiredValue(_format)).Write(report, _surroundings.Output, _surroundings.Color);
        return matched ? report.ExitCode(FailLevel(parsed.GetRequiredValue(_failOn))) : ExitCode.NoPath;

        // Files with the same configuration share a reader.
        InputReader Reader(string folder)
        {
            LintConfig config = configs.For(Path.GetFullPath(folder));
            if (!readers.TryGetValue(config, out InputReader? reader))
            {
                LintOptions options = new()
                {
                    Judge = Overridden(config.Judge, parsed),
                    Pedantic = parsed.GetValue(_pedantic),
                    Possible = parsed.GetValue(_possible),
                    Limits = limits,
                };
                reader = new InputReader(new Linter(options), limits);
                readers.Add(config, reader);
            }

            return reader;
        }
    }

    // All files are read before the first is judged: what one states can decide about another.
    private static FileResult[] Judge(List<Input> inputs, Limits limits)
    {
        FileFacts[] facts = new FileFacts[inputs.Count];
        Together.For(inputs.Count, i => facts[i] = Guarded(inputs[i].Name, inputs[i].Read, FileFacts.Failed));
        facts = ProjectCatalog.Apply([.. inputs.Select((input, i) => new ProjectFile(input.Name, facts[i], input.Open))], limits);
        IReadOnlyList<Subject> related = Relations.Apply([.. facts.SelectMany(static file => file.Subjects)]);
        int next = 0;
        for (int i = 0; i < facts.Length; i++)
        {
            if (facts[i].Subjects.Count is > 0 and int count)
            {
                facts[i] = facts[i] with { Subjects = [.. related.Skip(next).Take(count)] };
                next += count;
            }
        }

        FileResult[] results = new FileResult[inputs.Count];
        Array.Fill(results, FileResult.Clean);
        int[] stating = [.. Enumerable.Range(0, facts.Length).Where(i => facts[i].Subjects.Count + facts[i].Errors.Count > 0)];
        Together.For(stating.Length, n =>
        {
            Input input = inputs[stating[n]];
            results[stating[n]] = Guarded(input.Name, () => input.Reader.Judge(input.Name, facts[stating[n]]), FileResult.Failed);
        });
        return results;
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
        ExcludeLoopback = judge.ExcludeLoopback,
    };

    private static Level FailLevel(string name) => name switch
    {
        "error" => Level.Error,
        "advice" => Level.Advice,
        _ => Level.Warning,
    };
}

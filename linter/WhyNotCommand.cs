using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using WinRM.Lint.Config;
using WinRM.Lint.Output;
using WinRM.Lint.Projects;
using WinRM.Lint.Suppressions;
using WinRM.Lint.Verdicts;
using WinRM.Rules;

namespace WinRM.Lint;

/// <summary><c>winrm-lint why-not HOST PATH</c>: why a connection has no finding, rule by rule.</summary>
internal sealed class WhyNotCommand
{
    private readonly Surroundings _surroundings;
    private readonly Argument<string> _name = new("HOST") { Description = "The host, or FILE:LINE of what describes the connection." };
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files and folders. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private WhyNotCommand(Surroundings surroundings) => _surroundings = surroundings;

    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        WhyNotCommand whyNot = new(surroundings);
        Command command = new("why-not", "Tell why a connection has no finding: what each rule says, and the lines that decide.") { whyNot._name, whyNot._paths };
        command.SetAction(whyNot.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string name = parsed.GetRequiredValue(_name);
        string[] paths = parsed.GetValue(_paths) is { Length: > 0 } given ? given : ["."];
        InputWalker walker = new(_surroundings.Folder);
        bool matched = false;
        foreach (string path in paths)
        {
            matched |= walker.Add(path);
        }

        FileTree tree = new(_surroundings.Folder, Limits.Default);
        InputReader reader = new(new Linter(new LintOptions { Tree = tree }), Limits.Default);
        ConfigSource configs = new(Path.GetFullPath(_surroundings.Folder), null, walker.IsPlain);
        Input[] inputs = [.. walker.Files.Select(file => new Input(file, configs.For(file.Folder.ToString(), file.NameInFolder), reader))];
        FileFacts[] facts = Judgement.Facts(inputs, Limits.Default);
        SuppressionIndex suppressions = new(facts.Select(static file => file.Source).OfType<SourceFile>(), _surroundings.Today);
        HashSet<string> told = new(StringComparer.Ordinal);
        for (int i = 0; i < facts.Length; i++)
        {
            foreach (Subject subject in facts[i].Subjects.Where(subject => IsMeant(subject, name)))
            {
                LintOptions options = OptionsOf(inputs[i].Said);
                using StringWriter text = new();
                VerdictText.Write(text, new Paint(_surroundings.Color), name, subject, new Evaluator([], options.Judge).Complete(subject), Verdict.Of(subject, options, suppressions));
                // Plays that change nothing make the same connection again.
                if (told.Add(text.ToString()))
                {
                    _surroundings.Output.Write(text.ToString());
                }
            }
        }

        LintError[] errors = [.. configs.Errors, .. walker.Errors, .. facts.SelectMany(static file => file.Errors)];
        foreach (LintError error in errors)
        {
            Words.WriteError(error, _surroundings.Error, new Paint(false));
        }

        return told.Count > 0 ? errors.Length > 0 ? ExitCode.Incomplete : ExitCode.Clean : !matched ? ExitCode.NoPath : Missing(name);
    }

    private int Missing(string name)
    {
        _surroundings.Error.WriteLine($"winrm-lint: no WinRM connection of '{Printable.Of(name)}' is described here; 'winrm-lint effective' tells how Ansible reaches a host");
        return ExitCode.Usage;
    }

    private static bool IsMeant(Subject subject, string name) => string.Equals(subject.Name, name, StringComparison.OrdinalIgnoreCase) || subject.Hosts.Contains(name, StringComparer.OrdinalIgnoreCase)
        || (subject.Anchor is Place anchor && name == $"{anchor.File.Path}:{anchor.Line}")
        || subject.Worlds.Any(world => world.Facts.Any(fact => fact.Location is Place place && name == $"{place.File.Path}:{place.Line}"));

    private static LintOptions OptionsOf(ConfigValues said) => new() { Judge = said.Judge, Selection = _ => new RuleSelection(said.Select, said.Ignore), RequireReason = said.RequireReason };
}

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using WinRM.Lint.Config;
using WinRM.Lint.Suppressions;
using WinRM.Rules;

namespace WinRM.Lint;

/// <summary>The options of the command line that say which findings are told and which of them fail the run. They go before what files say.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string[]> _select = Ids("--select", "Tell only these rules: ids, or how they begin (WRM1002,WRM3).");
    private readonly Option<string[]> _ignore = Ids("--ignore", "Do not tell these rules, on top of what the options file says.");
    private readonly Option<string?> _failOn = new("--fail-on") { Description = "The lowest level that makes the exit code 1. Default: warning.", HelpName = "advice|error|warning" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _failOn.AcceptOnlyFromAmong([.. Levels.Words]);
        command.Add(_select);
        command.Add(_ignore);
        command.Add(_failOn);
    }

    /// <summary>The rules that are told where the files say this.</summary>
    public RuleSelection Selection(ParseResult parsed, ConfigValues values) => new(
        parsed.GetValue(_select) is { Length: > 0 } select ? [.. select.SelectMany(RuleIds.Split)] : values.Select,
        [.. values.Ignore, .. (parsed.GetValue(_ignore) ?? []).SelectMany(RuleIds.Split)]);

    /// <summary>The lowest level that fails the run where the files say this.</summary>
    public Level FailOn(ParseResult parsed, ConfigValues values) => Levels.Find(parsed.GetValue(_failOn)) ?? values.FailOn ?? Level.Warning;

    private static Option<string[]> Ids(string name, string description)
    {
        Option<string[]> option = new(name) { Description = description, HelpName = "RULE,…", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        option.Validators.Add(static result =>
        {
            foreach (string id in result.Tokens.SelectMany(static token => RuleIds.Split(token.Value)).Where(static id => !RuleIds.IsKnown(id)))
            {
                result.AddError(RuleIds.Unknown(id));
            }
        });
        return option;
    }
}

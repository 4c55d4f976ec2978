using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Suppressions;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Config;

/// <summary>An option of the configuration file.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Expected">The values that it takes, in words.</param>
/// <param name="Apply">What is said after it was set, or null when the value is none of those.</param>
internal sealed record ConfigOption(string Name, string Expected, Func<ConfigValues, YamlNode?, ConfigValues?> Apply)
{
    private const string Ids = "ids of rules, or how they begin, such as [WRM1002, WRM3]";

    /// <summary>Every option.</summary>
    public static readonly IReadOnlyList<ConfigOption> All =
    [
        new("stack_version", "a version such as 1.1, 2.0 or 3.0", static (values, node) => JudgeOptions.TryParseVersion(Text(node), out int version)
            ? values with { Judge = values.Judge with { StackVersion = version } } : null),
        new("assume_proxy", "true or false", static (values, node) => Bool(node) is { } on ? values with { Judge = values.Judge with { AssumeProxy = on } } : null),
        new("assume_winrm", "true or false", static (values, node) => Bool(node) is { } on ? values with { Judge = values.Judge with { AssumeWinRM = on } } : null),
        new("exclude_loopback", "true or false", static (values, node) => Bool(node) is { } on ? values with { Judge = values.Judge with { ExcludeLoopback = on } } : null),
        new("select", Ids, static (values, node) => Words(node) is { } ids ? values with { Select = ids } : null),
        new("ignore", Ids, static (values, node) => Words(node) is { } ids ? values with { Ignore = [.. values.Ignore, .. ids] } : null),
        new("fail_on", "error, warning or advice", static (values, node) => Levels.Find(Text(node)) is { } level ? values with { FailOn = level } : null),
        new("require_reason", "true or false", static (values, node) => Bool(node) is { } on ? values with { RequireReason = on } : null),
    ];

    /// <summary>The keys of all options.</summary>
    public static IEnumerable<string> Names => All.Select(static option => option.Name);

    /// <summary>The option with this key, or null.</summary>
    public static ConfigOption? Find(string name) => All.FirstOrDefault(option => option.Name == name);

    /// <summary>The ids under it that name no rule.</summary>
    public IEnumerable<string> UnknownIds(YamlNode? node) => Expected == Ids ? (Words(node) ?? []).Where(static id => !RuleIds.IsKnown(id)) : [];

    private static string Text(YamlNode? node) => (node as YamlScalar)?.Value ?? "";

    private static IReadOnlyList<string>? Words(YamlNode? node) => node switch
    {
        YamlSequence list when list.Items.All(static item => item.Target is YamlScalar) => [.. list.Items.SelectMany(static item => RuleIds.Split(Text(item.Target)))],
        YamlScalar { IsNull: false } one => RuleIds.Split(one.Value),
        _ => null,
    };

    private static bool? Bool(YamlNode? node) => Text(node) switch
    {
        "true" or "True" or "yes" or "on" => true,
        "false" or "False" or "no" or "off" => false,
        _ => null,
    };
}

using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Suppressions;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Config;

/// <summary>An option of the configuration file.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Kind">The values that it takes.</param>
/// <param name="Summary">What it says.</param>
/// <param name="Apply">What is said after it was set, or null when the value is none of those.</param>
internal sealed record ConfigOption(string Name, ConfigKind Kind, string Summary, Func<ConfigValues, YamlNode?, ConfigValues?> Apply)
{
    /// <summary>Every option.</summary>
    public static readonly IReadOnlyList<ConfigOption> All =
    [
        new("stack_version", ConfigKind.Version, "The oldest WinRM that has to work.", static (values, node) => JudgeOptions.TryParseVersion(Text(node), out int version)
            ? values with { Judge = values.Judge with { StackVersion = version } } : null),
        Flag("assume_proxy", "Every connection crosses a proxy.", static (values, on) => values with { Judge = values.Judge with { AssumeProxy = on } }),
        Flag("assume_winrm", "WinRM goes through every proxy server.", static (values, on) => values with { Judge = values.Judge with { AssumeWinRM = on } }),
        Flag("exclude_loopback", "Endpoints on this machine are no findings.", static (values, on) => values with { Judge = values.Judge with { ExcludeLoopback = on } }),
        Rules("select", "Only these rules are told.", static (values, ids) => values with { Select = ids }),
        Rules("ignore", "These rules are not told, on top of what is ignored around.", static (values, ids) => values with { Ignore = [.. values.Ignore, .. ids] }),
        new("fail_on", ConfigKind.Level, "The lowest level that makes the exit code 1.",
            static (values, node) => Levels.Find(Text(node)) is { } level ? values with { FailOn = level } : null),
        Flag("require_reason", "A suppression has to say why.", static (values, on) => values with { RequireReason = on }),
    ];

    /// <summary>The keys of all options.</summary>
    public static IEnumerable<string> Names => All.Select(static option => option.Name);

    /// <summary>The option with this key, or null.</summary>
    public static ConfigOption? Find(string name) => All.FirstOrDefault(option => option.Name == name);

    /// <summary>The ids under it that name no rule.</summary>
    public IEnumerable<string> UnknownIds(YamlNode? node) => Kind == ConfigKind.Rules ? (Words(node) ?? []).Where(static id => !RuleIds.IsKnown(id)) : [];

    /// <summary>The values that it takes, in words.</summary>
    public string Expected => Kind switch
    {
        ConfigKind.Version => "a version such as 1.1, 2.0 or 3.0",
        ConfigKind.Rules => "ids of rules, or how they begin, such as [WRM1002, WRM3]",
        ConfigKind.Level => "error, warning or advice",
        _ => "true or false",
    };

    private static ConfigOption Flag(string name, string summary, Func<ConfigValues, bool, ConfigValues> set) =>
        new(name, ConfigKind.Flag, summary, (values, node) => Bool(node) is { } on ? set(values, on) : null);

    private static ConfigOption Rules(string name, string summary, Func<ConfigValues, IReadOnlyList<string>, ConfigValues> set) =>
        new(name, ConfigKind.Rules, summary, (values, node) => Words(node) is { } ids ? set(values, ids) : null);

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

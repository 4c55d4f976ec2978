using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Config;

/// <summary>An option of the configuration file.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Expected">The values that it takes, in words.</param>
/// <param name="Apply">The options after it was set, or null when the value is none of those.</param>
internal sealed record ConfigOption(string Name, string Expected, Func<JudgeOptions, string, JudgeOptions?> Apply)
{
    private static readonly IReadOnlyList<ConfigOption> s_all =
    [
        new("stack_version", "a version such as 1.1, 2.0 or 3.0", static (judge, value) => JudgeOptions.TryParseVersion(value, out int version)
            ? judge with { StackVersion = version } : null),
        new("assume_proxy", "true or false", static (judge, value) => Bool(value) is { } on
            ? judge with { AssumeProxy = on } : null),
        new("assume_winrm", "true or false", static (judge, value) => Bool(value) is { } on ? judge with { AssumeWinRM = on } : null),
        new("exclude_loopback", "true or false", static (judge, value) => Bool(value) is { } on
            ? judge with { ExcludeLoopback = on } : null),
    ];

    /// <summary>The keys of all options.</summary>
    public static IEnumerable<string> Names => s_all.Select(static option => option.Name);

    /// <summary>The option with this key, or null.</summary>
    public static ConfigOption? Find(string name) => s_all.FirstOrDefault(option => option.Name == name);

    private static bool? Bool(string value) => value switch
    {
        "true" or "True" or "yes" or "on" => true,
        "false" or "False" or "no" or "off" => false,
        _ => null,
    };
}

using System;
using WinRM.Lint.Proxies;
using WinRM.Lint.Suppressions;
using WinRM.Rules;

namespace WinRM.Lint;

/// <summary>How files are judged and what of it is told.</summary>
internal sealed record LintOptions
{
    /// <summary>What the user said about the surroundings.</summary>
    public JudgeOptions Judge { get; init; } = JudgeOptions.Default;

    /// <summary>Advice is told as well.</summary>
    public bool Pedantic { get; init; }

    /// <summary>Findings that hang on a value that cannot be seen are told as well.</summary>
    public bool Possible { get; init; }

    /// <summary>The rules that are told of a file, by its path.</summary>
    public Func<string, RuleSelection> Selection { get; init; } = static _ => RuleSelection.All;

    /// <summary>A suppression has to say why.</summary>
    public bool RequireReason { get; init; }

    /// <summary>The files of the run.</summary>
    public FileTree Tree { get; init; } = FileTree.None;

    /// <summary>Versions of proxy servers that the user named.</summary>
    public ProxyVersions Versions { get; init; } = ProxyVersions.None;

    /// <summary>How much of a file is read.</summary>
    public Limits Limits { get; init; } = Limits.Default;
}

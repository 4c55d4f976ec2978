using System.Collections.Generic;
using WinRM.Rules;

namespace WinRM.Lint.Config;

/// <summary>What a configuration says of a file.</summary>
internal sealed record ConfigValues
{
    /// <summary>Nothing said.</summary>
    public static readonly ConfigValues Empty = new();

    /// <summary>The surroundings.</summary>
    public JudgeOptions Judge { get; init; } = JudgeOptions.Default;

    /// <summary>The rules that are told; null for all.</summary>
    public IReadOnlyList<string>? Select { get; init; }

    /// <summary>The rules that are not told.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>The lowest level that fails a run, or null when nothing is said.</summary>
    public Level? FailOn { get; init; }

    /// <summary>A suppression has to say why.</summary>
    public bool RequireReason { get; init; }
}

using System.Collections.Generic;

namespace WinRM.Lint;

/// <summary>What one file gave.</summary>
internal sealed record FileResult(IReadOnlyList<LintFinding> Findings, IReadOnlyList<LintError> Errors)
{
    /// <summary>Nothing to say.</summary>
    public static readonly FileResult Clean = new([], []);

    /// <summary>A file that could not be judged.</summary>
    public static FileResult Failed(LintError error) => new([], [error]);
}

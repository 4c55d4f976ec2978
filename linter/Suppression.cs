using System;

namespace WinRM.Lint;

/// <summary>Somebody decided that a finding is to stay.</summary>
/// <param name="Justification">The reason that was given, or null.</param>
/// <param name="IsInSource">Said in the file itself; otherwise in a baseline.</param>
internal sealed record Suppression(string? Justification, bool IsInSource = true)
{
    /// <summary>The day on which the baseline saw the finding first.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What there is of a reason: that somebody gave one, or since when the finding is known.</summary>
    public string? Reason => Justification ?? (Since is { } day ? $"in the baseline since {day:yyyy-MM-dd}" : null);
}

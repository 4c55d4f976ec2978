using System;

namespace WinRM.Lint;

/// <summary>Somebody decided that a finding is to stay.</summary>
/// <param name="Justification">The reason that was given, or null.</param>
/// <param name="IsInSource">Said in the file itself; otherwise in a baseline.</param>
internal sealed record Suppression(string? Justification, bool IsInSource = true)
{
    /// <summary>The day on which the baseline saw the finding first.</summary>
    public DateOnly? Since { get; init; }
}

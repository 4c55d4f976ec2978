using System;

namespace WinRM.Lint.Suppressions;

/// <summary>Where it says that a finding does not count.</summary>
internal enum SuppressionKind
{
    /// <summary>In a comment beside it.</summary>
    Comment,

    /// <summary>In the baseline.</summary>
    Baseline,
}

/// <summary>Why a finding does not count.</summary>
/// <param name="Kind">Where it says so.</param>
/// <param name="Justification">The reason that was given, or null.</param>
/// <param name="Since">For the baseline: the day on which the finding was first seen.</param>
internal sealed record Suppression(SuppressionKind Kind, string? Justification, DateOnly? Since = null);

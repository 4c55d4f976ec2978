using System;

namespace WinRM.Lint.Baselines;

/// <summary>A finding that is known.</summary>
/// <param name="Fingerprint">What tells it apart.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The file, seen from the folder of the baseline.</param>
/// <param name="Level">The level in words.</param>
/// <param name="Confidence">The confidence in words.</param>
/// <param name="FirstSeen">The day on which it was first seen.</param>
internal sealed record BaselineEntry(string Fingerprint, string Rule, string Path, string Level, string Confidence, DateOnly FirstSeen);

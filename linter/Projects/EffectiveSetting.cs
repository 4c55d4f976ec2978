using System.Collections.Generic;
using WinRM.Lint.Dialects.AnsibleParts;

namespace WinRM.Lint.Projects;

/// <summary>One setting of a connection: what holds, where that is written, and what it overrides.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="Value">What holds, secrets blotted out; null when it cannot be told.</param>
/// <param name="Variable">What sets it; null for a default.</param>
/// <param name="Note">How it follows, when it is not written.</param>
/// <param name="Overridden">What else sets it and has no effect, the strongest first.</param>
internal sealed record EffectiveSetting(string Name, string? Value, AnsibleVar? Variable, string? Note, IReadOnlyList<AnsibleVar> Overridden);

namespace WinRM.Lint.Output;

/// <summary>One step of the evidence for a finding.</summary>
/// <param name="Number">Its place in the order, counted from 1.</param>
/// <param name="Place">Where it is written; null for a default or what the user said.</param>
/// <param name="Text">What holds there.</param>
/// <param name="IsBlamed">The line that the finding blames.</param>
internal sealed record Step(int Number, Place? Place, string Text, bool IsBlamed);

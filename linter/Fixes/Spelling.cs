namespace WinRM.Lint.Fixes;

/// <summary>What can be written in place of a value.</summary>
/// <param name="Start">Where, counted from the value.</param>
/// <param name="Length">How much of it goes.</param>
/// <param name="Text">What comes.</param>
/// <param name="IsDefault">The reader of the file need not speak of it.</param>
internal readonly record struct Spelling(int Start, int Length, string Text, bool IsDefault = false);

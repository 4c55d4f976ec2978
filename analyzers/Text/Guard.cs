namespace WinRM.Analyzers.Text;

/// <summary>One arm of a branch on which a piece of a text hangs.</summary>
/// <param name="Decision">The branching node, or the text of its condition, so that asking twice is one decision.</param>
/// <param name="Arm">The arm.</param>
/// <param name="Arms">How many arms there are; one of them is always taken.</param>
internal sealed record Guard(object Decision, int Arm, int Arms);

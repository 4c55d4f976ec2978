using WinRM.Rules;

namespace WinRM.Lint;

/// <summary>A finding and the stretch of the file that it blames.</summary>
internal sealed record LintFinding(Finding Finding, Place Place);

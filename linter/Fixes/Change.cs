using WinRM.Rules;

namespace WinRM.Lint.Fixes;

/// <summary>A setting and the value that it has after a fix.</summary>
internal readonly record struct Change(Setting Setting, int Value);

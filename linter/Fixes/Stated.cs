using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Fixes;

/// <summary>A fact of some subject, and the stretch of the file that states it.</summary>
internal readonly record struct Stated(SubjectKind Kind, Setting Setting, int? Value, bool IsWritten, TextSpan Span);

using WinRM.Rules.Commands;

namespace WinRM.Lint.Scripts;

/// <summary>A word of a Unix shell's command, quotes taken away.</summary>
/// <param name="Text">The word.</param>
/// <param name="Span">Where it stands in the script, quotes included.</param>
internal sealed record PosixWord(MappedText Text, TextSpan Span);

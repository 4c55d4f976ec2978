using System.Collections.Generic;

namespace WinRM.Lint.Scripts;

/// <summary>A command of a Unix shell, or a here-document.</summary>
/// <param name="Words">The command's words; empty for a document.</param>
/// <param name="Document">The text of the document.</param>
/// <param name="Target">The file that is written, or null.</param>
internal sealed record PosixItem(IReadOnlyList<PosixWord> Words, MappedText? Document = null, string? Target = null);

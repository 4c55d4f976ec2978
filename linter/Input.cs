using System;

namespace WinRM.Lint;

/// <summary>A file of a run.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Reader">Reads and judges it.</param>
/// <param name="Read">Reads what it states.</param>
/// <param name="Open">Its text, whatever it speaks of.</param>
internal sealed record Input(string Name, InputReader Reader, Func<FileFacts> Read, Func<SourceFile?> Open);

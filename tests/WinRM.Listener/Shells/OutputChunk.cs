using System;

namespace WinRM.Listener.Shells;

/// <summary>Something that a command wrote.</summary>
/// <param name="Stream"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Data">The bytes.</param>
internal readonly record struct OutputChunk(string Stream, ReadOnlyMemory<byte> Data);

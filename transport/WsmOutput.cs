using System;

namespace WinRM.Transport;

/// <summary>A piece of what a command wrote.</summary>
/// <param name="IsError">It was written to standard error.</param>
/// <param name="Data">The bytes, in the shell's code page; a character may be split between two pieces.</param>
public readonly record struct WsmOutput(bool IsError, ReadOnlyMemory<byte> Data);

using Microsoft.CodeAnalysis;

namespace WinRM.Analyzers.Apis;

/// <summary>One term of a chain of flags: its bits and where it stands.</summary>
internal readonly record struct FlagTerm(long Bits, SyntaxNode Syntax);

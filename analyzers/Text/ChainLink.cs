using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>A call that gives a command one parameter.</summary>
/// <param name="Call">The call, as AddParameter.</param>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">Its value, or null for a switch.</param>
internal sealed record ChainLink(InvocationExpressionSyntax Call, ExpressionSyntax Name, ExpressionSyntax? Value);

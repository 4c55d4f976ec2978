using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>The call of a function that gives a command of its caller parameters: one that it gets, that it captures, or that a field keeps.</summary>
internal sealed class ChainHelper
{
    // A file is looked through once, however many of its members hold commands.
    private static readonly ConditionalWeakTable<SyntaxNode, HashSet<string>> s_names = new();

    private ChainHelper(CalledFunction function, IReadOnlyList<InvocationExpressionSyntax> links)
    {
        Function = function;
        Links = links;
    }

    /// <summary>The function.</summary>
    public CalledFunction Function { get; }

    /// <summary>The calls in it that are made on the command, the last one of each chain.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> Links { get; }

    /// <summary>The calls of such functions in a member.</summary>
    public static Dictionary<SyntaxNode, ChainHelper> Of(IReadOnlyList<SyntaxNode> nodes, TextAssembly assembly)
    {
        Dictionary<SyntaxNode, ChainHelper> helpers = new();
        HashSet<string>? names = null;
        foreach (SyntaxNode node in nodes)
        {
            if (node is not InvocationExpressionSyntax call || call.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
            {
                continue;
            }

            names ??= s_names.GetValue(node.SyntaxTree.GetRoot(assembly.Uses.Cancellation), Names);
            if (names.Count == 0)
            {
                break;
            }

            if (names.Contains(Symbols.NameOf(call)) && CalledFunction.Of(call, assembly.Uses) is { } function && LinksIn(function, assembly.Uses) is { Count: > 0 } links)
            {
                helpers.Add(call, new ChainHelper(function, links));
            }
        }

        return helpers;
    }

    // The names of the functions of a file that give some command a parameter.
    private static HashSet<string> Names(SyntaxNode root)
    {
        HashSet<string> names = new();
        foreach (SyntaxToken token in root.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken) || token.ValueText is not ("AddParameter" or "AddParameters" or "AddArgument" or "Parameters"))
            {
                continue;
            }

            foreach (SyntaxNode ancestor in token.Parent!.Ancestors())
            {
                string? name = ancestor switch
                {
                    MethodDeclarationSyntax method => method.Identifier.ValueText,
                    LocalFunctionStatementSyntax local => local.Identifier.ValueText,
                    LambdaExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } } => variable.Identifier.ValueText,
                    _ => null,
                };
                if (name is not null)
                {
                    names.Add(name);
                    break;
                }
            }
        }

        return names;
    }

    // What a function makes itself is no command of the caller's.
    private static List<InvocationExpressionSyntax> LinksIn(CalledFunction function, MemberUses uses)
    {
        List<InvocationExpressionSyntax> links = new();
        foreach (SyntaxNode node in function.Nodes())
        {
            if (node is InvocationExpressionSyntax call && CommandChains.IsLink(call) && CommandChains.Root(call) is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
                && uses.SymbolOf(CommandChains.Root(call)!) is { } symbol && (symbol is IParameterSymbol or IFieldSymbol || !function.Declaration.Span.Contains(symbol.DeclaringSyntaxReferences.FirstOrDefault()?.Span ?? default)))
            {
                links.Add(call);
            }
        }

        return links;
    }
}

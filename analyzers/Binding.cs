using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers;

/// <summary>
/// What names mean, also where the compiler gives up because a type of somebody else's is missing: an IDE between two key
/// strokes, a reference that is not restored.
/// </summary>
internal static class Binding
{
    /// <summary>The method or constructor of a call: the one that is bound, or the only one that the arguments can mean.</summary>
    public static IMethodSymbol? MethodOf(ExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        SymbolInfo info = model.GetSymbolInfo(call, cancellation);
        if (info.Symbol is not null || info.CandidateSymbols.IsEmpty)
        {
            return info.Symbol as IMethodSymbol;
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = ArgumentsOf(call)?.Arguments ?? default;
        IMethodSymbol[] fitting = info.CandidateSymbols.OfType<IMethodSymbol>().Where(method => Fits(method, arguments, model, cancellation)).ToArray();
        return fitting.Length == 1 ? fitting[0] : fitting.Count(static method => !IsOpen(method)) == 1 ? fitting.First(static method => !IsOpen(method)) : null;
    }

    /// <summary>Is it a text, or a sum with one that does not bind for another reason?</summary>
    public static bool IsText(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        ITypeSymbol? type = model.GetTypeInfo(expression, cancellation).Type;
        while (type?.TypeKind == TypeKind.Error && expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            if (IsText(sum.Right, model, cancellation))
            {
                return true;
            }

            expression = sum.Left;
            type = model.GetTypeInfo(expression, cancellation).Type;
        }

        return type?.SpecialType == SpecialType.System_String;
    }

    /// <summary>The parameter that an argument is for.</summary>
    public static IParameterSymbol? ParameterOf(ArgumentSyntax argument, int position, IMethodSymbol method)
    {
        ImmutableArray<IParameterSymbol> parameters = method.Parameters;
        return argument.NameColon is { Name.Identifier.ValueText: var name } ? parameters.FirstOrDefault(parameter => parameter.Name == name)
            : position < parameters.Length ? parameters[position]
            : parameters.LastOrDefault() is { IsParams: true } rest ? rest
            : null;
    }

    /// <summary>The argument list of a call or a creation.</summary>
    public static ArgumentListSyntax? ArgumentsOf(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        _ => null,
    };

    private static bool IsOpen(IMethodSymbol method) => method.Parameters.LastOrDefault() is { IsParams: true };

    private static bool Fits(IMethodSymbol method, SeparatedSyntaxList<ArgumentSyntax> arguments, SemanticModel model, CancellationToken cancellation)
    {
        if (arguments.Count < method.Parameters.Count(static parameter => !parameter.IsOptional && !parameter.IsParams))
        {
            return false;
        }

        for (int i = 0; i < arguments.Count; i++)
        {
            if (ParameterOf(arguments[i], i, method) is not { } parameter)
            {
                return false;
            }

            ITypeSymbol? type = model.GetTypeInfo(arguments[i].Expression, cancellation).Type;
            bool isMissing = type is null or { TypeKind: TypeKind.Error };
            if (!isMissing && !model.ClassifyConversion(arguments[i].Expression, parameter.IsParams && parameter.Type is IArrayTypeSymbol array ? array.ElementType : parameter.Type).IsImplicit)
            {
                return false;
            }
        }

        return true;
    }
}

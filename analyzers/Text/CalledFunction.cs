using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>A function of the same file as it is called in one place: a method that nobody overrides, a local function, a lambda in a variable.</summary>
internal sealed class CalledFunction
{
    private readonly Dictionary<string, ExpressionSyntax> _arguments = new();

    private CalledFunction(InvocationExpressionSyntax call, SyntaxNode declaration)
    {
        Call = call;
        Declaration = declaration;
    }

    /// <summary>The call.</summary>
    public InvocationExpressionSyntax Call { get; }

    /// <summary>The function with its parameters.</summary>
    public SyntaxNode Declaration { get; }

    /// <summary>The only value that it returns, or null when there are several, or none.</summary>
    public ExpressionSyntax? Returned
    {
        get
        {
            if (Body is ExpressionSyntax or null)
            {
                return Body as ExpressionSyntax;
            }

            ExpressionSyntax? only = null;
            foreach (SyntaxNode node in Nodes())
            {
                if (node is ReturnStatementSyntax { Expression: { } value })
                {
                    if (only is not null)
                    {
                        return null;
                    }

                    only = value;
                }
            }

            return only;
        }
    }

    private SyntaxNode? Body => Declaration switch
    {
        MethodDeclarationSyntax method => method.ExpressionBody?.Expression ?? (SyntaxNode?)method.Body,
        LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression ?? (SyntaxNode?)local.Body,
        LambdaExpressionSyntax lambda => lambda.Body,
        _ => null,
    };

    /// <summary>The function that a call runs, or null when it cannot be seen.</summary>
    public static CalledFunction? Of(InvocationExpressionSyntax call, MemberUses uses)
    {
        if (uses.MethodOf(call) is not { IsVirtual: false, IsOverride: false, IsAbstract: false, IsExtern: false } method)
        {
            return null;
        }

        SyntaxNode? declaration = method.MethodKind == MethodKind.DelegateInvoke
            ? call.Expression is IdentifierNameSyntax name && uses.SymbolOf(name) is ILocalSymbol local && uses.Initial(local) is LambdaExpressionSyntax lambda && !uses.IsReplaced(local) ? lambda : null
            : (method.ReducedFrom ?? method).DeclaringSyntaxReferences is { Length: 1 } references && references[0].SyntaxTree == call.SyntaxTree ? references[0].GetSyntax(uses.Cancellation) : null;
        if (declaration is null)
        {
            return null;
        }

        CalledFunction function = new(call, declaration);
        if (function.Body is null || call.Ancestors().Contains(declaration))
        {
            return null;
        }

        function.Bind(method);
        return function;
    }

    /// <summary>What stands in the function, without what stands in functions inside.</summary>
    public IEnumerable<SyntaxNode> Nodes() => Body!.DescendantNodesAndSelf(node => node == Body || node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax));

    /// <summary>What a parameter is called with, or its default; null when that cannot be seen.</summary>
    public ExpressionSyntax? Argument(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault() is { } declared && Declaration.Span.Contains(declared.Span) && _arguments.TryGetValue(parameter.Name, out ExpressionSyntax? argument) ? argument : null;

    /// <summary>What a condition in the function is with these arguments, or null.</summary>
    public bool? Truth(ExpressionSyntax condition, MemberUses uses) => condition switch
    {
        ParenthesizedExpressionSyntax parenthesized => Truth(parenthesized.Expression, uses),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => !Truth(not.Operand, uses),
        IdentifierNameSyntax name when Given(name, uses) is { } value => value.Kind() switch { SyntaxKind.TrueLiteralExpression => true, SyntaxKind.FalseLiteralExpression => false, _ => null },
        IsPatternExpressionSyntax { Expression: var tested, Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } => IsNull(tested, uses),
        IsPatternExpressionSyntax { Expression: var tested, Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } } => !IsNull(tested, uses),
        BinaryExpressionSyntax { Right.RawKind: (int)SyntaxKind.NullLiteralExpression } equal => equal.Kind() switch
        {
            SyntaxKind.EqualsExpression => IsNull(equal.Left, uses),
            SyntaxKind.NotEqualsExpression => !IsNull(equal.Left, uses),
            _ => null,
        },
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call when Symbols.NameOf(call) is "IsNullOrEmpty" or "IsNullOrWhiteSpace" => IsNull(arguments[0].Expression, uses),
        _ => null,
    };

    private void Bind(IMethodSymbol method)
    {
        IMethodSymbol declared = method.ReducedFrom ?? method;
        foreach (IParameterSymbol parameter in declared.Parameters)
        {
            if (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax { Default.Value: var value })
            {
                _arguments[parameter.Name] = value;
            }
        }

        if (method.ReducedFrom is not null && Call.Expression is MemberAccessExpressionSyntax { Expression: var receiver })
        {
            _arguments[declared.Parameters[0].Name] = receiver;
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = Call.ArgumentList.Arguments;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (Binding.ParameterOf(arguments[i], i, method) is { IsParams: false } parameter)
            {
                // The parameters of a delegate have names of their own.
                string name = Declaration is LambdaExpressionSyntax lambda ? NameAt(lambda, i) : parameter.Name;
                _arguments[name] = arguments[i].Expression;
            }
        }
    }

    private static string NameAt(LambdaExpressionSyntax lambda, int position) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: var parameters } when position < parameters.Count => parameters[position].Identifier.ValueText,
        _ => "",
    };

    private ExpressionSyntax? Given(ExpressionSyntax name, MemberUses uses) => uses.SymbolOf(name) is IParameterSymbol parameter ? Argument(parameter) : null;

    private bool? IsNull(ExpressionSyntax tested, MemberUses uses) => tested is IdentifierNameSyntax && Given(tested, uses) is { } value
        ? value.Kind() switch
        {
            SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression => true,
            SyntaxKind.StringLiteralExpression or SyntaxKind.InterpolatedStringExpression or SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression or SyntaxKind.NumericLiteralExpression
                or SyntaxKind.ObjectCreationExpression or SyntaxKind.SimpleMemberAccessExpression when uses.Model.GetConstantValue(value, uses.Cancellation) is not { HasValue: false } || value is BaseObjectCreationExpressionSyntax or InterpolatedStringExpressionSyntax => false,
            _ => null,
        }
        : null;
}

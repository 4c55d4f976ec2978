using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>Questions about methods and their calls.</summary>
internal static class Symbols
{
    public const string Automation = "System.Management.Automation";

    /// <summary>Does a type stand in a namespace, or below it?</summary>
    public static bool IsIn(ITypeSymbol? type, string path)
    {
        string space = type?.ContainingNamespace?.ToDisplayString() ?? "";
        return space.StartsWith(path, StringComparison.Ordinal) && (space.Length == path.Length || space[path.Length] == '.');
    }

    /// <summary>Is it this type?</summary>
    public static bool Is(ITypeSymbol? type, string space, string name) => type is not null && type.Name == name && type.ContainingNamespace?.ToDisplayString() == space;

    /// <summary>The argument of the first parameter that has one of these names.</summary>
    public static ExpressionSyntax? Argument(ExpressionSyntax call, IMethodSymbol method, params string[] parameters)
    {
        ArgumentListSyntax? list = Binding.ArgumentsOf(call);
        for (int i = 0; list is not null && i < list.Arguments.Count; i++)
        {
            string? name = list.Arguments[i].NameColon?.Name.Identifier.Text ?? (i < method.Parameters.Length ? method.Parameters[i].Name : null);
            if (name is not null && parameters.Contains(name))
            {
                return list.Arguments[i].Expression;
            }
        }

        return null;
    }

    /// <summary>The name by which a method is called.</summary>
    public static string NameOf(ExpressionSyntax call) => call is not InvocationExpressionSyntax invocation ? "" : invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}

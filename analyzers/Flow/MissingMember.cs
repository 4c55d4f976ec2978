using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using WinRM.Analyzers.Apis;

namespace WinRM.Analyzers.Flow;

/// <summary>A member that cannot be bound, because the type that has it is missing.</summary>
/// <param name="Type">What stands before its name, without namespaces.</param>
/// <param name="Name">Its name.</param>
/// <param name="Instance">The object whose member it is; null for that of a type that is missing.</param>
internal sealed record MissingMember(string Type, string Name, IOperation? Instance)
{
    /// <summary>The member that an operation would be, or null.</summary>
    public static MissingMember? Of(IOperation operation)
    {
        if (operation is not IInvalidOperation)
        {
            return null;
        }

        IOperation? inner = operation.ChildOperations.FirstOrDefault();
        switch (operation.Syntax)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var whole }:
                string type = whole is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var last } ? last : whole is IdentifierNameSyntax { Identifier.ValueText: var only } ? only : "";
                return new MissingMember(type, name, IsMissing(inner) ? null : inner);
            case IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax }, Identifier.ValueText: var name } when inner?.ChildOperations.FirstOrDefault() is { } made:
                return new MissingMember("", name, made);
            default:
                return null;
        }
    }

    // A name, or a path of names, none of which means anything.
    private static bool IsMissing(IOperation? operation)
    {
        while (operation is IInvalidOperation { ChildOperations.Count: 1, Syntax: MemberAccessExpressionSyntax })
        {
            operation = operation.ChildOperations.First();
        }

        return operation is null or IInvalidOperation { ChildOperations.Count: 0 };
    }

    public bool Equals(MissingMember? other) => other is not null && Type == other.Type && Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode();
}

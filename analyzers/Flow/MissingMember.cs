using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using WinRM.Analyzers.Apis;

namespace WinRM.Analyzers.Flow;

/// <summary>A member that cannot be bound, because the type that has it is missing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Instance">The object whose member it is; null for that of a type that is missing.</param>
internal sealed record MissingMember(string Name, IOperation? Instance)
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
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }:
                return new MissingMember(name, inner is IInvalidOperation { ChildOperations.Count: 0 } ? null : inner);
            case IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax }, Identifier.ValueText: var name } when inner?.ChildOperations.FirstOrDefault() is { } made:
                return new MissingMember(name, made);
            default:
                return null;
        }
    }

    public bool Equals(MissingMember? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode();
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>The one value that a field or a property of the same file ever gets.</summary>
internal static class MemberValue
{
    /// <summary>The value: an initializer, what a property computes, or what the only constructor stores; null when nobody can tell.</summary>
    public static ExpressionSyntax? Of(ExpressionSyntax name, MemberUses uses)
    {
        if (uses.SymbolOf(name) is not (IFieldSymbol or IPropertySymbol) || uses.SymbolOf(name) is not { IsVirtual: false, IsOverride: false, IsAbstract: false } symbol
            || symbol.DeclaringSyntaxReferences is not { Length: 1 } references || references[0].SyntaxTree != name.SyntaxTree)
        {
            return null;
        }

        ExpressionSyntax? value;
        switch (references[0].GetSyntax(uses.Cancellation))
        {
            case VariableDeclaratorSyntax field when symbol is IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true } or { DeclaredAccessibility: Accessibility.Private }:
                value = field.Initializer?.Value;
                break;
            case PropertyDeclarationSyntax { ExpressionBody.Expression: var computed }:
                return computed;
            case PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors } when accessors[0] is { ExpressionBody.Expression: var computed }:
                return computed;
            case PropertyDeclarationSyntax property when symbol is IPropertySymbol { SetMethod: null } or IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Private }:
                value = property.Initializer?.Value;
                break;
            default:
                return null;
        }

        // One value in all, wherever it is given.
        foreach (SyntaxNode use in Uses(name, symbol.Name))
        {
            SyntaxNode target = use.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax } access && access.Name == use ? access : use;
            switch (target.Parent)
            {
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Left == target && value is null
                    && assignment.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null && assignment.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax } } or ArrowExpressionClauseSyntax:
                    value = assignment.Right;
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Left == target:
                case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword }:
                    return null;
            }
        }

        return value;
    }

    /// <summary>Does anything of the type change the object of a field, so far as its name tells?</summary>
    public static bool IsChanged(ExpressionSyntax name, ExpressionSyntax value)
    {
        // What a property computes is new each time.
        if (value.Parent is ArrowExpressionClauseSyntax)
        {
            return false;
        }

        string text = name is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : name.ToString();
        return Uses(name, text).Any(static use =>
        {
            SyntaxNode target = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;
            return target.Parent switch
            {
                ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } entry => assignment.Left == entry,
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd" or "Remove" or "Clear" or "Insert" or "AddRange" } => true,
                ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => Symbols.NameOf(call) is not "AddParameters",
                _ => false,
            };
        });
    }

    private static System.Collections.Generic.IEnumerable<IdentifierNameSyntax> Uses(SyntaxNode node, string name)
    {
        SyntaxNode? type = node.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault();
        return (type?.DescendantNodes() ?? Enumerable.Empty<SyntaxNode>()).OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == name);
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Flow;

/// <summary>What the members of a type do with its fields and properties, as far as names tell.</summary>
internal sealed class FieldUses
{
    private readonly HashSet<string> _stored = new();
    private readonly Dictionary<string, HashSet<MemberDeclarationSyntax>> _changed = new();
    private readonly bool _isPartial;

    public FieldUses(TypeDeclarationSyntax? type)
    {
        _isPartial = type?.Modifiers.Any(SyntaxKind.PartialKeyword) == true;
        foreach (MemberDeclarationSyntax member in type?.Members.Where(static member => member is not ConstructorDeclarationSyntax) ?? Enumerable.Empty<MemberDeclarationSyntax>())
        {
            foreach (SyntaxNode node in member.DescendantNodes())
            {
                Note(node, member);
            }
        }
    }

    /// <summary>Is the object of a field or property changed outside of constructors, and outside of this member?</summary>
    public bool IsChangedOutside(string name, MemberDeclarationSyntax? member = null) => _changed.TryGetValue(name, out HashSet<MemberDeclarationSyntax>? members) && members.Any(other => other != member);

    /// <summary>Nothing but constructors and initializers stores into it.</summary>
    public bool IsStable(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.IsReadOnly || (field.DeclaredAccessibility == Accessibility.Private && !_isPartial && !_stored.Contains(field.Name)),
        IPropertySymbol property => property.SetMethod is null || (property.SetMethod.DeclaredAccessibility == Accessibility.Private && !_isPartial && !_stored.Contains(property.Name)),
        _ => false,
    };

    /// <summary>One of the bodies names something that an initializer or a constructor stores.</summary>
    public bool AreReadIn(IEnumerable<SyntaxNode> bodies, IEnumerable<SyntaxNode> initializers, IEnumerable<SyntaxNode> constructors)
    {
        HashSet<string> set = new(initializers.Select(TouchedMembers.NameOf).OfType<string>());
        set.UnionWith(constructors.SelectMany(static constructor => constructor.DescendantNodes()).OfType<AssignmentExpressionSyntax>().Select(static assignment => OwnName(assignment.Left)).OfType<string>());
        return set.Count > 0 && bodies.SelectMany(static body => body.DescendantTokens()).Any(token => token.IsKind(SyntaxKind.IdentifierToken) && set.Contains(token.ValueText));
    }

    /// <summary>The fields and properties that a constructor stores into, or whose object it changes.</summary>
    public static IEnumerable<string?> SetIn(ConstructorDeclarationSyntax constructor) => constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        .Select(static assignment => OwnName(assignment.Left) ?? (assignment.Left is MemberAccessExpressionSyntax { Expression: var target } ? OwnName(target) : null));

    private void Note(SyntaxNode node, MemberDeclarationSyntax member)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { Left: var left } assignment:
                if (OwnName(left) is { } stored && assignment.Parent is not InitializerExpressionSyntax)
                {
                    _stored.Add(stored);
                }
                else if (left is MemberAccessExpressionSyntax { Expression: var target } && OwnName(target) is { } changed)
                {
                    Change(changed, member);
                }

                break;
            case ArgumentSyntax { Expression: var value } argument when OwnName(value) is { } name:
                if (!argument.RefKindKeyword.IsKind(SyntaxKind.None))
                {
                    _stored.Add(name);
                }
                else if (argument.Parent?.Parent is InvocationExpressionSyntax { Expression: IdentifierNameSyntax })
                {
                    // A helper may change it.
                    Change(name, member);
                }

                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } when OwnName(receiver) is { } used:
                Change(used, member);
                break;
            case PostfixUnaryExpressionSyntax { Operand: var operand } when OwnName(operand) is { } counted:
                _stored.Add(counted);
                break;
            case PrefixUnaryExpressionSyntax { Operand: var operand } when OwnName(operand) is { } counted:
                _stored.Add(counted);
                break;
        }
    }

    private void Change(string name, MemberDeclarationSyntax member)
    {
        if (!_changed.TryGetValue(name, out HashSet<MemberDeclarationSyntax>? members))
        {
            _changed.Add(name, members = new HashSet<MemberDeclarationSyntax>());
        }

        members.Add(member);
    }

    private static string? OwnName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };
}

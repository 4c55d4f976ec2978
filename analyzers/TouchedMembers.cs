using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Analyzers.Flow;

namespace WinRM.Analyzers;

/// <summary>The bodies and initializers of one file that name something to watch, and those that use one of them.</summary>
internal sealed class TouchedMembers
{
    private readonly List<SyntaxNode> _bodies = new();
    private readonly HashSet<SyntaxNode> _known = new();

    /// <summary>The body or initializer that a node stands in is touched.</summary>
    public void Add(SyntaxNode node)
    {
        if (BodyOf(node) is { } body && _known.Add(body))
        {
            _bodies.Add(body);
        }
    }

    /// <summary>The bodies of each type; null is the key of top-level statements.</summary>
    public IEnumerable<IGrouping<TypeDeclarationSyntax?, SyntaxNode>> ByType()
    {
        foreach (IGrouping<TypeDeclarationSyntax?, SyntaxNode> type in _bodies.ToLookup(TypeOf))
        {
            AddUsers(type.Key, type);
        }

        return _bodies.ToLookup(TypeOf);
    }

    /// <summary>What has a control flow graph of its own: a method, an accessor, an initializer, or the top-level statements.</summary>
    public static SyntaxNode? BodyOf(SyntaxNode node)
    {
        foreach (SyntaxNode ancestor in node.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case BaseMethodDeclarationSyntax method:
                    return method.Body is null && method.ExpressionBody is null ? null : method;
                case AccessorDeclarationSyntax:
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax }:
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } }:
                    return ancestor;
                case GlobalStatementSyntax:
                    return ancestor.SyntaxTree.GetRoot();
                case BaseTypeDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The name that other members use for a body; null when there is none.</summary>
    public static string? NameOf(SyntaxNode body) => body switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        { Parent: VariableDeclaratorSyntax field } => field.Identifier.ValueText,
        _ => null,
    };

    private static TypeDeclarationSyntax? TypeOf(SyntaxNode body) => body.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    // What a touched helper returns, or a field holds that a touched constructor sets up, is used by members that need not name anything themselves.
    private void AddUsers(TypeDeclarationSyntax? type, IEnumerable<SyntaxNode> bodies)
    {
        HashSet<string> names = new(bodies.Select(NameOf).Concat(bodies.OfType<ConstructorDeclarationSyntax>().SelectMany(FieldUses.SetIn)).OfType<string>());
        if (type is null || names.Count == 0)
        {
            return;
        }

        foreach (SyntaxToken token in type.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText) && token.Parent is SimpleNameSyntax name)
            {
                Add(name);
            }
        }
    }
}

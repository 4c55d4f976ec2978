using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>Where the constants of a file that hold a part of a command are used: the rest of the command stands there.</summary>
internal static class ConstantUses
{
    /// <summary>The texts that the given ones become a part of by the name of a constant, also by that of another constant.</summary>
    public static IReadOnlyCollection<ExpressionSyntax> Of(IEnumerable<ExpressionSyntax> texts, CancellationToken cancellation)
    {
        HashSet<ExpressionSyntax> uses = new();
        Queue<string> names = new(texts.Select(NameOf).OfType<string>().Distinct());
        if (names.Count == 0)
        {
            return uses;
        }

        SyntaxNode root = texts.First().SyntaxTree.GetRoot(cancellation);
        ILookup<string, IdentifierNameSyntax> all = root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.Parent).OfType<IdentifierNameSyntax>()
            .ToLookup(static name => name.Identifier.ValueText);
        while (names.Count > 0)
        {
            foreach (ExpressionSyntax use in all[names.Dequeue()].Select(Whole))
            {
                if (uses.Add(use) && NameOf(use) is { } other)
                {
                    names.Enqueue(other);
                }
            }
        }

        return uses;
    }

    /// <summary>The constant, or the read-only static field, that an expression is the value of.</summary>
    public static VariableDeclaratorSyntax? Constant(ExpressionSyntax value) =>
        value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: var declaration } variable } && declaration switch
        {
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword) || (field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)),
            LocalDeclarationStatementSyntax local => local.IsConst,
            _ => false,
        } ? variable : null;

    private static string? NameOf(ExpressionSyntax value) => Constant(value) is { } variable && !ShownText.IsShown(value) && !ShownText.IsSought(value) ? variable.Identifier.ValueText : null;

    // The name alone, or the sum or interpolation that it is a part of.
    private static ExpressionSyntax Whole(IdentifierNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        while (whole.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax })
        {
            whole = (ExpressionSyntax)(whole.Parent is InterpolationSyntax part ? part.Parent! : whole.Parent);
        }

        return whole;
    }
}

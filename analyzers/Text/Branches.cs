using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>Finds the branches around a node. What stands in a loop counts as run once.</summary>
internal static class Branches
{
    /// <summary>The arms in which a node stands within a member, the outermost first.</summary>
    /// <param name="node">The node.</param>
    /// <param name="member">The member.</param>
    /// <param name="truth">What a condition is known to be; it is no branch then.</param>
    public static IReadOnlyList<Guard> Around(SyntaxNode node, SyntaxNode member, System.Func<ExpressionSyntax, bool?>? truth = null)
    {
        List<Guard>? guards = null;
        for (SyntaxNode child = node; child != member && child.Parent is { } parent; child = parent)
        {
            if (Between(parent, child) is { } guard && !(truth is not null && parent is IfStatementSyntax { Condition: var condition } && truth(condition) is not null))
            {
                (guards ??= new List<Guard>()).Add(guard);
            }
        }

        guards?.Reverse();
        return (IReadOnlyList<Guard>?)guards ?? System.Array.Empty<Guard>();
    }

    /// <summary>One arm of a condition.</summary>
    public static Guard OfCondition(SyntaxNode decision, ExpressionSyntax condition, bool isTrue)
    {
        while (true)
        {
            switch (condition)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    condition = parenthesized.Expression;
                    break;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                    condition = not.Operand;
                    isTrue = !isTrue;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal when IsSimple(unequal):
                    return new Guard($"{unequal.Left} == {unequal.Right}", isTrue ? 1 : 0, 2);
                default:
                    return new Guard(IsSimple(condition) ? condition.ToString() : decision, isTrue ? 0 : 1, 2);
            }
        }
    }

    private static Guard? Between(SyntaxNode parent, SyntaxNode child) => parent switch
    {
        IfStatementSyntax branch when child == branch.Statement => OfCondition(branch, branch.Condition, true),
        IfStatementSyntax branch when child == branch.Else => OfCondition(branch, branch.Condition, false),
        ConditionalExpressionSyntax choice when child != choice.Condition => OfCondition(choice, choice.Condition, child == choice.WhenTrue),
        SwitchStatementSyntax choice when child is SwitchSectionSyntax section =>
            new Guard(choice, choice.Sections.IndexOf(section), choice.Sections.Count + (choice.Sections.Any(static other => other.Labels.Any(SyntaxKind.DefaultSwitchLabel)) ? 0 : 1)),
        SwitchExpressionSyntax choice when child is SwitchExpressionArmSyntax arm => new Guard(choice, choice.Arms.IndexOf(arm), choice.Arms.Count),
        TryStatementSyntax attempt when child is CatchClauseSyntax handler => new Guard(attempt, attempt.Catches.IndexOf(handler), attempt.Catches.Count + 1),
        _ => null,
    };

    // What has the same value wherever it is asked: no calls and no changes.
    private static bool IsSimple(ExpressionSyntax condition) => condition.DescendantNodesAndSelf().All(static node =>
        node is IdentifierNameSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax or ThisExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression });
}

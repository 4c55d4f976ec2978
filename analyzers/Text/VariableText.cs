using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>Text that a local variable collects: = and +=; and that of a read-only field that is as good as a constant.</summary>
internal sealed class VariableText
{
    private readonly TextAssembly _assembly;

    public VariableText(TextAssembly assembly) => _assembly = assembly;

    /// <summary>What the variable holds where it is used, or null when nobody can tell.</summary>
    public Fragment? Of(IdentifierNameSyntax use)
    {
        MemberUses uses = _assembly.Uses;
        ISymbol? symbol = uses.SymbolOf(use);
        if (symbol is not ILocalSymbol { IsConst: false, Type.SpecialType: SpecialType.System_String } local)
        {
            return symbol is IFieldSymbol { IsStatic: true, IsReadOnly: true } && uses.Initial(symbol) is { } fixedValue && uses.Model.GetConstantValue(fixedValue, uses.Cancellation) is { HasValue: true, Value: string text }
                ? new FixedText(text, use.Span) : null;
        }

        List<Step> steps = new();
        if (uses.Initial(local) is { } initial && initial.Span.End <= use.SpanStart)
        {
            steps.Add(new Step(initial.SpanStart, uses.Around(initial), _assembly.Of(initial)) { Resets = true });
        }

        foreach (IdentifierNameSyntax other in uses.Of(local))
        {
            if (Change(other) is { } change && change.Node.Span.End <= use.SpanStart)
            {
                steps.Add(new Step(other.SpanStart, uses.Around(change.Node), change.Added is null ? FixedText.Hole(other.Span) : Sequence.Of(change.Added.Select(_assembly.Of).ToArray())) { Resets = change.Resets });
            }
        }

        if (steps.Count == 0)
        {
            return null;
        }

        Sequence whole = Sequence.Of(steps, uses.Around(use));
        return Reading.All(whole.Guards).Count > 0 ? whole : Unclear(steps, use);
    }

    // In too many ways to tell; what has options in it may have any.
    private static FixedText Unclear(List<Step> steps, IdentifierNameSyntax use)
    {
        Reading straight = Reading.All(Array.Empty<IReadOnlyList<Guard>>())[0];
        foreach (Step step in steps)
        {
            LiteralText piece = new();
            step.Text.Write(piece, straight);
            string text = piece.ToString();
            for (int i = text.IndexOf('-'); i >= 0; i = text.IndexOf('-', i + 1))
            {
                if ((i == 0 || text[i - 1] == ' ') && i + 1 < text.Length && char.IsLetter(text[i + 1]))
                {
                    return new FixedText(" @unseen ", use.Span);
                }
            }
        }

        return FixedText.Hole(use.Span);
    }

    // What a use changes; null stands for what cannot be seen.
    private static (SyntaxNode Node, IEnumerable<ExpressionSyntax>? Added, bool Resets)? Change(IdentifierNameSyntax name)
    {
        switch (name.Parent)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Left == name:
                // text = text + "…" adds, as += does.
                ExpressionSyntax[] operands = TextAssembly.Operands(assignment.Right).ToArray();
                bool adds = operands.Length > 1 && operands[0] is IdentifierNameSyntax first && first.Identifier.ValueText == name.Identifier.ValueText;
                return (assignment, adds ? operands.Skip(1) : new[] { assignment.Right }, !adds);
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } assignment when assignment.Left == name:
                return (assignment, new[] { assignment.Right }, false);
            case AssignmentExpressionSyntax assignment when assignment.Left == name:
                return (assignment, null, true);
            case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument:
                return (argument, null, true);
            default:
                return null;
        }
    }
}

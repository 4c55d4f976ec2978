using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace WinRM.Analyzers.Apis;

/// <summary>Takes statements and elements of initializers out of a file, with the lines or the commas that go with them.</summary>
internal static class Removal
{
    /// <summary>The edits, or null when the code would not compile without one of them.</summary>
    /// <param name="removed">Assignments, and calls that are links of a chain.</param>
    public static IReadOnlyList<Edit>? Of(IReadOnlyList<ExpressionSyntax> removed)
    {
        if (LinkRemoval.Of(removed.OfType<InvocationExpressionSyntax>().ToArray()) is not { } links)
        {
            return null;
        }

        List<Edit> edits = new(links);
        foreach (IGrouping<SyntaxNode?, AssignmentExpressionSyntax> group in removed.OfType<AssignmentExpressionSyntax>().GroupBy(static assignment => assignment.Parent))
        {
            switch (group.Key)
            {
                case ExpressionStatementSyntax statement when Statement(statement) is { } edit:
                    edits.Add(edit);
                    break;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } initializer:
                    edits.AddRange(Elements(initializer, new HashSet<ExpressionSyntax>(group)).Select(static span => new Edit(span, "")));
                    break;
                default:
                    return null;
            }
        }

        return edits;
    }

    /// <summary>The edit that takes out a statement, or null when the code around needs one.</summary>
    public static Edit? Statement(ExpressionStatementSyntax statement) =>
        statement.Parent is BlockSyntax or SwitchSectionSyntax { Statements.Count: > 1 } or GlobalStatementSyntax ? new Edit(Lines(statement), "") : null;

    // A statement that has its lines to itself goes with them, and with the comment behind it.
    private static TextSpan Lines(StatementSyntax statement)
    {
        SourceText text = statement.SyntaxTree.GetText();
        TextLine first = text.Lines.GetLineFromPosition(statement.SpanStart);
        TextLine last = text.Lines.GetLineFromPosition(statement.Span.End);
        bool startsLine = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)));
        bool endsLine = last.EndIncludingLineBreak <= statement.FullSpan.End;
        return startsLine && endsLine ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span;
    }

    // Each run of neighbours goes up to the element that stays behind it, else back to the one before it.
    private static IEnumerable<TextSpan> Elements(InitializerExpressionSyntax initializer, HashSet<ExpressionSyntax> removed)
    {
        SeparatedSyntaxList<ExpressionSyntax> elements = initializer.Expressions;
        for (int first = 0; first < elements.Count; first++)
        {
            if (!removed.Contains(elements[first]))
            {
                continue;
            }

            int last = first;
            while (last + 1 < elements.Count && removed.Contains(elements[last + 1]))
            {
                last++;
            }

            yield return last + 1 < elements.Count ? TextSpan.FromBounds(elements[first].SpanStart, elements[last + 1].SpanStart)
                : first > 0 ? TextSpan.FromBounds(elements[first - 1].Span.End, elements[last].Span.End)
                : TextSpan.FromBounds(elements[first].SpanStart, elements.SeparatorCount == elements.Count ? elements.GetSeparator(last).Span.End : elements[last].Span.End);
            first = last;
        }
    }
}

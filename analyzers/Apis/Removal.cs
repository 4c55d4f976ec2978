using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace WinRM.Analyzers.Apis;

/// <summary>Takes a statement or an element of an initializer out of a file, with the line or the comma that goes with it.</summary>
internal static class Removal
{
    /// <summary>The edits, or null when the code would not compile without the assignment.</summary>
    public static IReadOnlyList<Edit>? Of(AssignmentExpressionSyntax assignment) => assignment.Parent switch
    {
        ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax { Statements.Count: > 1 } or GlobalStatementSyntax } statement => One(Lines(statement)),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } initializer => One(Element(initializer, assignment)),
        _ => null,
    };

    private static Edit[] One(TextSpan span) => new[] { new Edit(span, "") };

    // A statement that has its lines to itself goes with them, and with the comment behind it.
    private static TextSpan Lines(StatementSyntax statement)
    {
        SourceText text = statement.SyntaxTree.GetText();
        TextLine first = text.Lines.GetLineFromPosition(statement.SpanStart);
        TextLine last = text.Lines.GetLineFromPosition(statement.Span.End);
        bool startsLine = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)));
        bool endsLine = last.End <= statement.FullSpan.End && last.EndIncludingLineBreak <= statement.FullSpan.End;
        return startsLine && endsLine ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span;
    }

    // Up to the next element, or back to the previous one: the comma between them goes too.
    private static TextSpan Element(InitializerExpressionSyntax initializer, ExpressionSyntax element)
    {
        SeparatedSyntaxList<ExpressionSyntax> elements = initializer.Expressions;
        int index = elements.IndexOf(element);
        return index + 1 < elements.Count ? TextSpan.FromBounds(element.SpanStart, elements[index + 1].SpanStart)
            : index > 0 ? TextSpan.FromBounds(elements[index - 1].Span.End, element.Span.End)
            : TextSpan.FromBounds(element.SpanStart, elements.SeparatorCount > 0 ? elements.GetSeparator(0).Span.End : element.Span.End);
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>Finds commands in string literals and hands them to the command reader of the rule set.</summary>
internal static class CommandLiterals
{
    /// <summary>The literal, interpolation or sum of such that a part of a string belongs to.</summary>
    public static ExpressionSyntax? Whole(SyntaxNode? part)
    {
        SyntaxNode? node = part is InterpolatedStringTextSyntax ? part.Parent : part;
        if (node is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax))
        {
            return null;
        }

        ExpressionSyntax expression = (ExpressionSyntax)node;
        while (expression.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression;
    }

    /// <summary>The subjects of the commands in a whole text.</summary>
    public static IEnumerable<Subject> Read(ExpressionSyntax whole, SemanticModel model, CancellationToken cancellation)
    {
        // A command line of several literals is read once, from the last that gave it away.
        if (!Prefilter.MayHoldCommand(whole) || Carrier.Find(whole, model, cancellation) is not { } carrier || carrier.Parts.Last(Prefilter.MayHoldCommand) != whole)
        {
            return Enumerable.Empty<Subject>();
        }

        LiteralText text = new();
        foreach (ExpressionSyntax part in carrier.Parts)
        {
            text.Add(part, model);
            text.Add(" ", new Microsoft.CodeAnalysis.Text.TextSpan(part.Span.End, 0));
        }

        string script = text.ToString();
        return CommandReader.Read(script, 0, script.Length, carrier.Dialect).Select(subject =>
            subject.Relocate(place => place is TextSpan span ? new CommandPlace(whole.SyntaxTree, text.PlaceOf(span.Start, span.Length)) : place));
    }
}

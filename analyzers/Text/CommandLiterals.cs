using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using WinRM.Analyzers.Apis;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>Finds commands in string literals and hands them to the command reader of the rule set.</summary>
internal static class CommandLiterals
{
    /// <summary>Looks at one literal, interpolation or concatenation that is not a part of a longer one.</summary>
    public static void Analyze(SyntaxNodeAnalysisContext context)
    {
        ExpressionSyntax whole = (ExpressionSyntax)context.Node;
        if (!Prefilter.MayHoldCommand(whole) || IsPart(whole) || Carrier.Find(Bracketed(whole), context.SemanticModel, context.CancellationToken) is not { } carrier)
        {
            return;
        }

        // A command line of several literals is read once, from the last that gave it away.
        if (carrier.Parts.Last(Prefilter.MayHoldCommand) != Bracketed(whole))
        {
            return;
        }

        LiteralText text = new();
        foreach (ExpressionSyntax part in carrier.Parts)
        {
            text.Add(part, context.SemanticModel);
            text.Add(" ", new Microsoft.CodeAnalysis.Text.TextSpan(part.Span.End, 0));
        }

        string script = text.ToString();
        SyntaxTree tree = context.Node.SyntaxTree;
        IEnumerable<Subject> subjects = CommandReader.Read(script, 0, script.Length, carrier.Dialect).Select(subject =>
            subject.Relocate(place => place is TextSpan span ? new CommandPlace(tree, text.PlaceOf(span.Start, span.Length)) : place));
        new Reporter(context.Compilation, context.Options, context.ReportDiagnostic).Judge(subjects, tree);
    }

    private static bool IsPart(ExpressionSyntax expression) => Bracketed(expression).Parent is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression);

    private static ExpressionSyntax Bracketed(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax outer)
        {
            expression = outer;
        }

        return expression;
    }
}

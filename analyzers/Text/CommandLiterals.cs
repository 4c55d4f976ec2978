using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>Finds commands in the text of a file and hands them to the command reader of the rule set.</summary>
internal static class CommandLiterals
{
    /// <summary>Looks at one file.</summary>
    public static void Analyze(SemanticModelAnalysisContext context)
    {
        SyntaxNode root = context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken);
        Reporter reporter = new(context.SemanticModel.Compilation, context.Options, context.ReportDiagnostic);
        reporter.Judge(Read(root, context.SemanticModel, context.CancellationToken), root.SyntaxTree);
    }

    /// <summary>The subjects of a file: first what known APIs run, then what else looks like a command.</summary>
    public static IEnumerable<Subject> Read(SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        HashSet<SyntaxNode> read = new();
        foreach (Subject subject in AssembledCommands.Read(root, model, read, cancellation))
        {
            yield return subject;
        }

        foreach (ExpressionSyntax whole in root.DescendantNodes().OfType<ExpressionSyntax>())
        {
            bool isText = whole.RawKind is (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.InterpolatedStringExpression or (int)SyntaxKind.AddExpression;
            if (isText && !read.Contains(whole) && Prefilter.MayHoldCommand(whole) && !IsPart(whole))
            {
                foreach (Subject subject in ReadLoose(Bracketed(whole), model, cancellation))
                {
                    yield return subject;
                }
            }
        }
    }

    // One literal, interpolation or concatenation that is not a part of a longer one.
    private static IEnumerable<Subject> ReadLoose(ExpressionSyntax whole, SemanticModel model, CancellationToken cancellation)
    {
        // A command line of several literals is read once, from the last that gave it away.
        if (LooseCommand.Find(whole, model, cancellation) is not { } carrier || carrier.Parts.Last(Prefilter.MayHoldCommand) != whole)
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

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>Finds commands in the text of a file and hands them to the command reader of the rule set.</summary>
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

    /// <summary>The subjects of a file: first what known APIs run, then what else looks like a command.</summary>
    /// <param name="wholes">The texts that are looked at.</param>
    /// <param name="model">Their meaning.</param>
    /// <param name="cancellation">Ends it.</param>
    public static IEnumerable<Subject> Read(IEnumerable<ExpressionSyntax> wholes, SemanticModel model, CancellationToken cancellation)
    {
        HashSet<ExpressionSyntax> texts = new(wholes.Where(Prefilter.MayHoldCommand));
        ILookup<bool, ExpressionSyntax> constants = texts.Where(static text => ConstantUses.Constant(text) is not null).ToLookup(text => ReadLoose(text, texts, model, cancellation).Any());
        texts.UnionWith(ConstantUses.Of(constants[false], cancellation));
        HashSet<SyntaxNode> told = new(constants[true].Select(static text => ConstantUses.Constant(text)!));
        HashSet<SyntaxNode> read = new();
        foreach (Subject subject in AssembledCommands.Read(texts, told, model, read, cancellation))
        {
            yield return subject;
        }

        foreach (ExpressionSyntax whole in texts)
        {
            foreach (Subject subject in read.Contains(Bare(whole)) ? Enumerable.Empty<Subject>() : ReadLoose(whole, texts, model, cancellation))
            {
                yield return subject;
            }
        }
    }

    // One literal, interpolation or concatenation that is not a part of a longer one.
    private static IEnumerable<Subject> ReadLoose(ExpressionSyntax whole, HashSet<ExpressionSyntax> texts, SemanticModel model, CancellationToken cancellation)
    {
        // A command line of several literals is read once, from the last that gave it away.
        if (LooseCommand.Find(whole, model, cancellation) is not { } carrier || carrier.Parts.LastOrDefault(texts.Contains) != whole)
        {
            return Enumerable.Empty<Subject>();
        }

        LiteralText text = new();
        text.Add(carrier.Program, new Microsoft.CodeAnalysis.Text.TextSpan(whole.SpanStart, 0));
        foreach (ExpressionSyntax part in carrier.Parts)
        {
            text.Add(part, model);
            text.Add(" ", new Microsoft.CodeAnalysis.Text.TextSpan(part.Span.End, 0));
        }

        string script = text.ToString();
        return CommandReader.Read(script, 0, script.Length, carrier.Dialect).Select(subject =>
            subject.Relocate(place => place is TextSpan span ? new CommandPlace(whole.SyntaxTree, text.PlaceOf(span.Start, span.Length)) : place));
    }

    private static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression;
    }
}

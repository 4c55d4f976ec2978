using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace WinRM.Analyzers.Text;

/// <summary>Follows a text through the expressions, variables and builders of one member.</summary>
internal sealed class TextAssembly
{
    private const int MaxDepth = 32;
    private const int MaxPieces = 20_000;

    private readonly ISet<SyntaxNode> _told;
    private List<SyntaxNode> _pieces = new();
    private int _depth;
    private int _count;

    public TextAssembly(MemberUses uses, ISet<SyntaxNode> told)
    {
        Uses = uses;
        _told = told;
        Variables = new VariableText(this);
        Builders = new BuilderText(this);
        Lists = new ElementList(this);
        Formats = new FormattedText(this);
    }

    public MemberUses Uses { get; }

    public VariableText Variables { get; }

    public BuilderText Builders { get; }

    public ElementList Lists { get; }

    public FormattedText Formats { get; }

    /// <summary>There was more than anybody writes, so no text is whole.</summary>
    public bool IsExhausted => _count > MaxPieces;

    /// <summary>The expressions that were followed since the last call.</summary>
    public IReadOnlyList<SyntaxNode> TakePieces()
    {
        List<SyntaxNode> pieces = _pieces;
        _pieces = new List<SyntaxNode>();
        return pieces;
    }

    /// <summary>The text of an expression; what cannot be followed is a hole.</summary>
    public Fragment Of(ExpressionSyntax expression)
    {
        if (_depth >= MaxDepth || ++_count > MaxPieces)
        {
            return FixedText.Hole(expression.Span);
        }

        Uses.Cancellation.ThrowIfCancellationRequested();
        _pieces.Add(expression);
        _depth++;
        try
        {
            return Follow(expression) ?? new ExpressionText(expression, Uses.Model);
        }
        finally
        {
            _depth--;
        }
    }

    private Fragment? Follow(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or MemberAccessExpressionSyntax when IsTold(expression) => FixedText.Hole(expression.Span),
        ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression),
        CastExpressionSyntax cast => Of(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } known => Of(known.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Sequence.Of(Operands(sum).Select(Of).ToArray()),
        InterpolatedStringExpressionSyntax interpolated => Sequence.Of(interpolated.Contents.Select(part => OfPart(interpolated, part)).ToArray()),
        ConditionalExpressionSyntax choice => Either(
            (Branches.OfCondition(choice, choice.Condition, true), choice.WhenTrue), (Branches.OfCondition(choice, choice.Condition, false), choice.WhenFalse)),
        SwitchExpressionSyntax choice => OfSwitch(choice),
        InvocationExpressionSyntax call => OfCall(call),
        MemberAccessExpressionSyntax access => access.ToString() switch
        {
            "Environment.NewLine" or "System.Environment.NewLine" => new FixedText("\n", access.Span),
            "string.Empty" or "String.Empty" => new FixedText("", access.Span),
            _ => null,
        },
        IdentifierNameSyntax name => Variables.Of(name),
        _ => null,
    };

    // A constant that is a command by itself is read where it is declared.
    private bool IsTold(ExpressionSyntax expression) => _told.Count > 0 && Uses.SymbolOf(expression)?.DeclaringSyntaxReferences.FirstOrDefault() is { } declared
        && declared.SyntaxTree == expression.SyntaxTree && _told.Contains(declared.GetSyntax(Uses.Cancellation));

    /// <summary>The operands of a sum; sums lean to the left and can be long.</summary>
    public static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax sum)
    {
        Stack<ExpressionSyntax> right = new();
        while (sum is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner)
        {
            right.Push(inner.Right);
            sum = inner.Left;
        }

        right.Push(sum);
        return right;
    }

    /// <summary>What one of two or more arms yields.</summary>
    private Fragment Either(params (Guard Guard, ExpressionSyntax Value)[] arms) =>
        Sequence.Of(arms.Select(arm => new Step(arm.Value.SpanStart, new[] { arm.Guard }, Of(arm.Value))), Array.Empty<Guard>());

    private Fragment OfSwitch(SwitchExpressionSyntax choice)
    {
        ExpressionSyntax[] values = choice.Arms.Select(static arm => arm.Expression).Where(static value => value is not ThrowExpressionSyntax).ToArray();
        return Either(values.Select((value, i) => (new Guard(choice, i, values.Length), value)).ToArray());
    }

    private Fragment OfPart(InterpolatedStringExpressionSyntax whole, InterpolatedStringContentSyntax part) => part switch
    {
        InterpolatedStringTextSyntax text => new InterpolatedText(whole, text),
        InterpolationSyntax hole => Of(hole.Expression),
        _ => FixedText.Hole(part.Span),
    };

    /// <summary>The text that a call builds, or null when it builds none.</summary>
    public Fragment? OfCall(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver } access)
        {
            return null;
        }

        switch (access.Name.Identifier.ValueText)
        {
            case "Format" or "Concat" or "Join":
                return Formats.OfCall(call);
            case "Combine" when access.Expression.ToString() is "Path" or "System.IO.Path":
                return Sequence.Of(call.ArgumentList.Arguments.SelectMany(argument => new[] { new FixedText("\\", new TextSpan(argument.SpanStart, 0)), Of(argument.Expression) }).Skip(1).ToArray());
            case "ToString" when Uses.TypeOf(receiver) is { } type:
                return type.SpecialType == SpecialType.System_String ? Of(receiver) : Symbols.Is(type, "System.Text", "StringBuilder") ? Builders.Of(receiver, access.Name.SpanStart) : null;
            case "Trim" or "TrimEnd" or "TrimStart" or "ToLower" or "ToLowerInvariant" when Uses.TypeOf(receiver)?.SpecialType == SpecialType.System_String:
                return Of(receiver);
            default:
                return null;
        }
    }
}

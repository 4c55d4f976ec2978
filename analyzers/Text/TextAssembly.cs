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
    private bool _followsMembers;

    public TextAssembly(MemberUses uses, ISet<SyntaxNode> told)
    {
        Uses = uses;
        _told = told;
        Variables = new VariableText(this);
        Builders = new BuilderText(this);
        Lists = new ElementList(this);
        Formats = new FormattedText(this);
        Entries = new EntryList(this);
    }

    /// <summary>The member, or the function that it calls and that is followed.</summary>
    public MemberUses Uses { get; private set; }

    public VariableText Variables { get; }

    public BuilderText Builders { get; }

    public ElementList Lists { get; }

    public FormattedText Formats { get; }

    public EntryList Entries { get; }

    /// <summary>There was more than anybody writes, so no text is whole.</summary>
    public bool IsExhausted => _count > MaxPieces;

    /// <summary>The expressions that were followed since the last call.</summary>
    public IReadOnlyList<SyntaxNode> TakePieces()
    {
        List<SyntaxNode> pieces = _pieces;
        _pieces = new List<SyntaxNode>();
        return pieces;
    }

    /// <summary>Reads in a function as it is called; the default when functions call each other too deeply.</summary>
    public T? Inside<T>(CalledFunction function, Func<T> read) => _depth >= MaxDepth || ++_count > MaxPieces ? default : In(new MemberUses(function, Uses), read);

    /// <summary>What a parameter of the function that is followed was called with, read where it stands; null when it is none, or not seen.</summary>
    public T? AtCall<T>(ExpressionSyntax name, Func<ExpressionSyntax, T?> read)
        where T : class => Uses.Argument(name) is { } argument && _depth < MaxDepth ? In(Uses.Caller!, () => read(argument)) : null;

    /// <summary>The path of a program: also what a field, a property or a function of the same file says.</summary>
    public Fragment OfProgram(ExpressionSyntax file)
    {
        _followsMembers = true;
        try
        {
            return Of(file);
        }
        finally
        {
            _followsMembers = false;
        }
    }

    private T In<T>(MemberUses uses, Func<T> read)
    {
        MemberUses before = Uses;
        Uses = uses;
        _depth++;
        try
        {
            return read();
        }
        finally
        {
            Uses = before;
            _depth--;
        }
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
            _ => OfMember(access),
        },
        IdentifierNameSyntax name => AtCall(name, Of) ?? Variables.Of(name) ?? OfMember(name),
        _ => null,
    };

    private Fragment? OfMember(ExpressionSyntax name) => _followsMembers && Uses.Model.GetConstantValue(name, Uses.Cancellation) is not { HasValue: true } && MemberValue.Of(name, Uses) is { } value ? Of(value) : null;

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
        if (_followsMembers && CalledFunction.Of(call, Uses) is { Returned: { } returned } function)
        {
            return Inside(function, () => Of(returned));
        }

        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver } access)
        {
            return null;
        }

        switch (access.Name.Identifier.ValueText)
        {
            case "ExpandEnvironmentVariables" or "GetFullPath" when call.ArgumentList.Arguments.Count == 1 && access.Expression.ToString() is "Environment" or "System.Environment" or "Path" or "System.IO.Path":
                return Of(call.ArgumentList.Arguments[0].Expression);
            case "Combine" or "Join" when access.Expression.ToString() is "Path" or "System.IO.Path":
                return Sequence.Of(call.ArgumentList.Arguments.SelectMany(argument => new[] { new FixedText("\\", new TextSpan(argument.SpanStart, 0)), Of(argument.Expression) }).Skip(1).ToArray());
            case "Format" or "Concat" or "Join":
                return Formats.OfCall(call);
            case "ToString" when Uses.TypeOf(receiver) is { } type:
                return type.SpecialType == SpecialType.System_String ? Of(receiver) : Symbols.Is(type, "System.Text", "StringBuilder") ? Builders.Of(receiver, access.Name.SpanStart) : null;
            case "Trim" or "TrimEnd" or "TrimStart" or "ToLower" or "ToLowerInvariant" when Uses.TypeOf(receiver)?.SpecialType == SpecialType.System_String:
                return Of(receiver);
            default:
                return null;
        }
    }
}

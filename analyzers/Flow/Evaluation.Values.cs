using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using WinRM.Analyzers.Apis;
using WinRM.Rules;

namespace WinRM.Analyzers.Flow;

/// <content>Texts and flags that are put together.</content>
internal sealed partial class Evaluation
{
    private const int MostTexts = 8;

    // No address or command line is longer; a text that doubles in every statement must not fill the memory.
    private const int LongestText = 64 * 1024;

    /// <summary>The texts that several values make when they are joined; what cannot be seen is a hole.</summary>
    public static Value Concat(IEnumerable<Value> parts, SyntaxNode syntax)
    {
        List<string> texts = new() { "" };
        foreach (Value part in parts)
        {
            List<string> here = Texts(part).ToList();
            bool isTooMuch = texts.Count * here.Count > MostTexts || texts.Max(static text => text.Length) + here.Max(static text => text.Length) > LongestText;
            texts = isTooMuch ? new() { Endpoint.Hole.ToString() } : texts.SelectMany(text => here.Select(more => text + more)).ToList();
        }

        return Value.Of(texts.Select(text => Constant.Of(text, syntax)));
    }

    /// <summary>The texts that a value can be; a hole when it cannot be seen.</summary>
    public static IEnumerable<string> Texts(Value value) => value.Atoms.Select(static atom => atom.Constant switch
    {
        { IsKnown: true, Value: null } => "",
        { IsKnown: true, Value: var value } => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        _ => Endpoint.Hole.ToString(),
    });

    // Text that is partly filled in at run time keeps a hole where it is.
    private Value Text(IOperation operation) => Concat(Parts(operation).Select(Eval).ToList(), operation.Syntax);

    private static IEnumerable<IOperation> Parts(IOperation operation) => operation switch
    {
        IInterpolatedStringOperation interpolated => interpolated.Parts.SelectMany(static part => part switch
        {
            IInterpolatedStringTextOperation text => new[] { text.Text },
            IInterpolationOperation hole => new[] { hole.Expression },
            _ => Array.Empty<IOperation>(),
        }),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Terms(sum),
        _ => new[] { operation },
    };

    // Sums lean to the left and can be long, so they are not walked by recursion.
    private static IEnumerable<IOperation> Terms(IBinaryOperation sum)
    {
        Stack<IOperation> right = new();
        IOperation left = sum;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } inner && IsText(inner))
        {
            right.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        yield return left;
        while (right.Count > 0)
        {
            yield return right.Pop();
        }
    }

    private Value Flags(IBinaryOperation operation)
    {
        Value left = Eval(operation.LeftOperand);
        Value right = Eval(operation.RightOperand);
        return Flags(operation.OperatorKind, left, operation.LeftOperand.Syntax, right, operation.RightOperand.Syntax);
    }

    private static Value Flags(BinaryOperatorKind kind, Value left, SyntaxNode leftSyntax, Value right, SyntaxNode rightSyntax) =>
        Value.Of(left.Atoms.SelectMany(first => right.Atoms.Select(second => Flags(kind, first.Constant, leftSyntax, second.Constant, rightSyntax))).Take(MostTexts));

    // What one side says for certain stays said, whatever the other side is. Flags that do not overlap may be added as well.
    private static Constant Flags(BinaryOperatorKind kind, Constant left, SyntaxNode leftSyntax, Constant right, SyntaxNode rightSyntax)
    {
        long? first = Number(left);
        long? second = Number(right);
        return kind == BinaryOperatorKind.Add && (first & second) is not 0
            ? first + second is { } sum ? Constant.Of(sum) : Constant.Unknown
            : Constant.Flags(first | second, TermsOf(left, leftSyntax).AddRange(TermsOf(right, rightSyntax)));
    }

    private static ImmutableArray<FlagTerm> TermsOf(Constant constant, SyntaxNode syntax) =>
        !constant.Terms.IsDefault ? constant.Terms
        : Number(constant) is { } bits ? ImmutableArray.Create(new FlagTerm(bits, syntax))
        : ImmutableArray<FlagTerm>.Empty;

    /// <summary>The whole number that a constant is, or null.</summary>
    internal static long? Number(Constant constant) => constant.Value switch
    {
        sbyte number => number,
        byte number => number,
        short number => number,
        ushort number => number,
        int number => number,
        uint number => number,
        long number => number,
        ulong number => unchecked((long)number),
        _ => null,
    };

    private Value Compound(ICompoundAssignmentOperation compound)
    {
        IOperation target = TargetOf(compound);
        Value? changed = ObjectOf(target);
        Value before = Eval(target);
        Value more = Eval(compound.Value);
        Value after = compound switch
        {
            { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => Concat(new[] { before, more }, compound.Syntax),

            // Of several functions the last one answers.
            { OperatorKind: BinaryOperatorKind.Add, Type.TypeKind: TypeKind.Delegate } => more,
            { OperatorKind: BinaryOperatorKind.Or or BinaryOperatorKind.Add, Type.SpecialType: not SpecialType.System_Boolean } => Flags(compound.OperatorKind, before, compound.Target.Syntax, more, compound.Value.Syntax),
            _ => Value.Unknown,
        };
        Put(changed, target, after, compound);
        return after;
    }
}

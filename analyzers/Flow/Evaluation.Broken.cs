using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using WinRM.Analyzers.Apis;

namespace WinRM.Analyzers.Flow;

/// <content>Calls that do not compile because something else in them is missing.</content>
internal sealed partial class Evaluation
{
    private Value Broken(IInvalidOperation invalid)
    {
        bool isCreation = invalid.Syntax is BaseObjectCreationExpressionSyntax;
        if ((!isCreation && invalid.Syntax is not InvocationExpressionSyntax) || _context.MethodOf((ExpressionSyntax)invalid.Syntax) is not { } method
            || (Watched[isCreation ? invalid.Type : method.ContainingType] ?? WatchedTypes.Library(method)) is not { } api)
        {
            return Other(invalid);
        }

        List<IOperation> parts = invalid.ChildOperations.ToList();
        List<Value> values = parts.Select(Eval).ToList();
        List<(int Position, Argument Argument)> arguments = new();
        SeparatedSyntaxList<ArgumentSyntax> list = Binding.ArgumentsOf((ExpressionSyntax)invalid.Syntax)?.Arguments ?? default;
        for (int i = 0; i < list.Count; i++)
        {
            int at = parts.FindIndex(part => part.Syntax.Span.Equals(list[i].Expression.Span) || part.Syntax == list[i]);
            if (at >= 0 && Binding.ParameterOf(list[i], i, method) is { } parameter)
            {
                arguments.Add((parameter.Ordinal, new Argument(values[at], parameter.Type, parameter.Name, list[i], parts[at])));
            }
        }

        List<Argument> given = arguments.OrderBy(static entry => entry.Position).Select(static entry => entry.Argument).ToList();
        if (isCreation)
        {
            return Create(api, method, invalid.Type, invalid.Syntax, given);
        }

        Value receiver = invalid.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && parts.FindIndex(part => part.Syntax.Span.Equals(access.Expression.Span)) is >= 0 and var first
            ? values[first] : Value.Unknown;
        return api.Calls.TryGetValue(method.Name, out Call? call) ? Perform(call, new CallSite(invalid.Syntax, method, receiver, given)) : Value.Unknown;
    }

    private static bool IsText(IOperation operation) => operation.Type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        { TypeKind: TypeKind.Error } => operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum && (IsText(sum.RightOperand) || IsText(sum.LeftOperand)),
        _ => false,
    };
}

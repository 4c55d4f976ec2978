using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using WinRM.Analyzers.Apis;

namespace WinRM.Analyzers.Flow;

/// <content>Code that does not compile because something else in it is missing.</content>
internal sealed partial class Evaluation
{
    private Value Broken(IInvalidOperation invalid)
    {
        if (MissingMember.Of(invalid) is { } member)
        {
            return member.Instance is null ? Value.Unseen(member) : ReadPart(Eval(member.Instance), member.Name);
        }

        bool isCreation = invalid.Syntax is BaseObjectCreationExpressionSyntax;
        if (!isCreation && invalid.Syntax is not InvocationExpressionSyntax)
        {
            return Other(invalid);
        }

        IMethodSymbol? method = _context.MethodOf((ExpressionSyntax)invalid.Syntax);
        if (method is null)
        {
            return isCreation ? CreateMissing(invalid) : CallMissing(invalid);
        }

        Api? api = Watched[isCreation ? invalid.Type : method.ContainingType] ?? WatchedTypes.Library(method);
        bool isOwn = !isCreation && (method.IsStatic || invalid.Syntax is InvocationExpressionSyntax { Expression: SimpleNameSyntax });
        if (api is null && !isOwn)
        {
            return Other(invalid);
        }

        List<IOperation> parts = invalid.ChildOperations.ToList();
        List<Value> values = parts.Select(Eval).ToList();
        List<Argument> given = Given(invalid, method, parts, values);
        if (api is null)
        {
            if (given.Count == method.Parameters.Length && Follow(method, invalid.Syntax, given) is { } returned)
            {
                return returned;
            }

            Use(method, given);
            return Value.Unknown;
        }

        if (isCreation)
        {
            return Create(api, method, invalid.Type, invalid.Syntax, given);
        }

        Value receiver = invalid.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && parts.FindIndex(part => part.Syntax.Span.Equals(access.Expression.Span)) is >= 0 and var first
            ? values[first] : Value.Unknown;
        return api.Calls.TryGetValue(method.Name, out Call? call) ? Perform(call, new CallSite(invalid.Syntax, method, receiver, given)) : Value.Unknown;
    }

    // By position.
    private static List<Argument> Given(IInvalidOperation invalid, IMethodSymbol method, List<IOperation> parts, List<Value> values)
    {
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

        return arguments.OrderBy(static entry => entry.Position).Select(static entry => entry.Argument).ToList();
    }

    // An object of a missing type is what its name says, if only its initializer says how it is.
    private Value CreateMissing(IInvalidOperation invalid) =>
        Binding.ArgumentsOf((ExpressionSyntax)invalid.Syntax) is not { Arguments.Count: > 0 } && WatchedTypes.Missing(invalid.Type, invalid.Syntax) is { } api && invalid.ChildOperations.Count == 0
            ? Make(api, null, invalid.Syntax, Array.Empty<(Argument, Mapping)>())
            : Other(invalid);

    // The last parameter of a function that a missing method is given is the object that it sets up.
    private Value CallMissing(IInvalidOperation invalid)
    {
        if (WatchedTypes.SetUpBy(invalid.Syntax) is { } api)
        {
            foreach (IOperation child in invalid.ChildOperations)
            {
                if (child is IFlowAnonymousFunctionOperation { Symbol.Parameters: { IsEmpty: false } parameters } && parameters[parameters.Length - 1] is { Type.TypeKind: TypeKind.Error } parameter)
                {
                    _context.Meant[parameter] = api;
                }
            }
        }

        return Other(invalid);
    }

    private static bool IsText(IOperation operation) => operation.Type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        { TypeKind: TypeKind.Error } => operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum && (IsText(sum.RightOperand) || IsText(sum.LeftOperand)),
        _ => false,
    };
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using WinRM.Analyzers.Apis;

namespace WinRM.Analyzers.Flow;

/// <content>Functions that are values.</content>
internal sealed partial class Evaluation
{
    private Value Function(IDelegateCreationOperation creation)
    {
        Other(creation);
        ControlFlowGraph? body = creation.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType.SpecialType: SpecialType.System_Boolean } ? BodyOf(creation.Target) : null;
        return body is not null && ConstantFunction.Of(body) is { } function ? Value.Of(function, creation.Syntax)
            : creation.Target switch
            {
                IFlowAnonymousFunctionOperation { Symbol: var anonymous } => Value.Of(new Function(anonymous, () => BodyOf(creation.Target))),
                IMethodReferenceOperation { Instance: null or IInstanceReferenceOperation, Method: var method } => Value.Of(new Function(method, () => LocalBody(method))),
                _ => Value.Unknown,
            };
    }

    // A delegate that is one function here runs that function; null runs nothing.
    private Value? Run(Value function, IInvocationOperation call, List<Argument> arguments) =>
        call.TargetMethod.MethodKind != MethodKind.DelegateInvoke || function.Atoms.Length != 1 ? null
        : function.Atoms[0].Constant switch
        {
            { IsNull: true } => Value.Unknown,
            { Value: Function { Method: var method, Body: var body } } => Follow(method, call.Syntax, arguments, call.Arguments, body),
            _ => null,
        };

    // What a member leaves behind; its own functions would see variables that are gone.
    private static Value LeftBehind(Value value)
    {
        foreach (Atom atom in value.Atoms)
        {
            if (atom.Constant.Value is Function { Captures: true })
            {
                return Value.Unknown;
            }
        }

        return value;
    }

    private ControlFlowGraph? BodyOf(IOperation function) => function switch
    {
        IFlowAnonymousFunctionOperation anonymous => _graph.GetAnonymousFunctionControlFlowGraph(anonymous),
        IMethodReferenceOperation { Method: var method } => _context.GraphOf(method, () => LocalBody(method)),
        _ => null,
    };

    // A local function may belong to a member around this function.
    private ControlFlowGraph? LocalBody(IMethodSymbol method)
    {
        for (ControlFlowGraph? around = method.MethodKind == MethodKind.LocalFunction ? _graph : null; around is not null; around = around.Parent)
        {
            if (around.LocalFunctions.Contains(method, SymbolEqualityComparer.Default))
            {
                return around.GetLocalFunctionControlFlowGraph(method);
            }
        }

        return null;
    }
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinRM.Analyzers.Flow;

/// <content>Functions that are values.</content>
internal sealed partial class Evaluation
{
    private Value Function(IDelegateCreationOperation creation)
    {
        Other(creation);
        ControlFlowGraph? body = creation.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType.SpecialType: SpecialType.System_Boolean } ? BodyOf(creation.Target) : null;
        return body is not null && ConstantFunction.Of(body) is { } function ? Value.Of(function, creation.Syntax) : Value.Unknown;
    }

    private ControlFlowGraph? BodyOf(IOperation function) => function switch
    {
        IFlowAnonymousFunctionOperation anonymous => _graph.GetAnonymousFunctionControlFlowGraph(anonymous),
        IMethodReferenceOperation { Method: var method } => _context.GraphOf(method, () => LocalBody(method)),
        _ => null,
    };

    private ControlFlowGraph? LocalBody(IMethodSymbol method) =>
        _graph.LocalFunctions.Contains(method, SymbolEqualityComparer.Default) ? _graph.GetLocalFunctionControlFlowGraph(method) : null;
}

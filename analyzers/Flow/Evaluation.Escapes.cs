using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinRM.Analyzers.Flow;

/// <content>Objects that other code gets hold of, of which only what was stated last may still be true.</content>
internal sealed partial class Evaluation
{
    private void Escape(Site site)
    {
        if (State.Objects[site] is { } before)
        {
            State = State.With(site, new ObjectState(before.Worlds.Map(static world => world.Forget(null)), before.IsSettled));
        }
    }

    // What an anonymous function captures can change whenever the function runs.
    private Value Other(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Value value = Eval(child);
            if (operation is IArrayInitializerOperation or IArrayCreationOperation or IDynamicInvocationOperation or IDelegateCreationOperation)
            {
                foreach (Site site in value.Sites)
                {
                    Escape(site);
                }
            }
        }

        switch (operation)
        {
            case IFlowAnonymousFunctionOperation function:
                EscapeCaptured(_graph.GetAnonymousFunctionControlFlowGraph(function));
                break;
            case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference:
                EscapeCaptured(reference.Method);
                break;
            case IIncrementOrDecrementOperation increment:
                StoreIn(increment.Target, Value.Unknown);
                break;
        }

        return Value.Unknown;
    }

    private void EscapeCaptured(IMethodSymbol localFunction)
    {
        if (_graph.LocalFunctions.Contains(localFunction.OriginalDefinition, SymbolEqualityComparer.Default))
        {
            EscapeCaptured(_graph.GetLocalFunctionControlFlowGraph(localFunction.OriginalDefinition));
        }
    }

    // What belongs to the API itself takes a connection as it is, and reading a property changes nothing.
    private static bool OnlyReads(IOperation use) => use.Parent switch
    {
        IConversionOperation conversion => OnlyReads(conversion),
        IArgumentOperation { Parameter: { RefKind: RefKind.None, ContainingSymbol.ContainingAssembly: { } library } } => SymbolEqualityComparer.Default.Equals(library, use.Type?.ContainingAssembly),
        IPropertyReferenceOperation { Parent: not IAssignmentOperation, Property.Type.IsValueType: true } => true,
        _ => false,
    };

    private void EscapeCaptured(ControlFlowGraph function)
    {
        foreach (IOperation operation in MemberFlow.Operations(function))
        {
            ISymbol? symbol = operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            };
            foreach (Site site in symbol is null || OnlyReads(operation) ? Enumerable.Empty<Site>() : State[symbol]?.Sites ?? Enumerable.Empty<Site>())
            {
                Escape(site);
            }
        }
    }
}

using System.Linq;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace WinRM.Analyzers.Flow;

/// <summary>A function that returns the same whatever it is given, as one that accepts every certificate.</summary>
internal sealed record ConstantFunction(bool Result)
{
    /// <summary>What a body is, if every return of it says the same.</summary>
    public static ConstantFunction? Of(ControlFlowGraph body)
    {
        object?[] results = body.Blocks.Where(static block => block.IsReachable && block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.Return })
            .Select(static block => block.BranchValue?.ConstantValue is { HasValue: true, Value: var value } ? value : null).Distinct().ToArray();
        return results.Length == 1 && results[0] is bool result ? new ConstantFunction(result) : null;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinRM.Analyzers.Flow;

/// <summary>
/// Follows watched objects through the control flow graph of one member to a fixed point, then walks the blocks once more
/// to collect what has to be judged. Gives up in silence when a member is beyond the budget.
/// </summary>
internal sealed class MemberFlow
{
    // Visits of a block before the analysis gives up: worlds widen long before.
    private const int VisitsPerBlock = 64;

    private readonly ControlFlowGraph _graph;
    private readonly WatchedTypes _watched;
    private readonly SiteTable _sites = new();
    private readonly FlowState?[] _entry;
    private readonly Queue<BasicBlock> _pending = new();
    private readonly bool[] _isPending;
    private readonly Dictionary<ControlFlowRegion, HashSet<BasicBlock>> _afterFinally = new();

    private MemberFlow(ControlFlowGraph graph, WatchedTypes watched)
    {
        _graph = graph;
        _watched = watched;
        _entry = new FlowState?[graph.Blocks.Length];
        _isPending = new bool[graph.Blocks.Length];
    }

    /// <summary>Analyzes a graph and the graphs of the functions inside it.</summary>
    public static void Run(ControlFlowGraph graph, WatchedTypes watched, FlowReport report, Action checkCancelled)
    {
        new MemberFlow(graph, watched).Run(report, checkCancelled);
        foreach (IMethodSymbol local in graph.LocalFunctions)
        {
            Run(graph.GetLocalFunctionControlFlowGraph(local), watched, report, checkCancelled);
        }

        foreach (IFlowAnonymousFunctionOperation function in graph.Blocks
            .SelectMany(static block => block.Operations.Concat(block.BranchValue is null ? Enumerable.Empty<IOperation>() : new[] { block.BranchValue }))
            .SelectMany(static operation => operation.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>())
        {
            Run(graph.GetAnonymousFunctionControlFlowGraph(function), watched, report, checkCancelled);
        }
    }

    private void Run(FlowReport report, Action checkCancelled)
    {
        int budget = _graph.Blocks.Length * VisitsPerBlock;
        Reach(_graph.Blocks[0], FlowState.Empty);
        while (_pending.Count > 0)
        {
            checkCancelled();
            if (budget-- == 0)
            {
                return;
            }

            BasicBlock block = _pending.Dequeue();
            _isPending[block.Ordinal] = false;
            Leave(block, Walk(block, null));
        }

        foreach (BasicBlock block in _graph.Blocks)
        {
            if (_entry[block.Ordinal] is not null)
            {
                Walk(block, report);
            }
        }
    }

    private FlowState Walk(BasicBlock block, FlowReport? report)
    {
        Evaluation evaluation = new(_graph, _watched, _sites, _entry[block.Ordinal]!, report);
        ControlFlowRegion? protecting = report is null ? Protecting(block.EnclosingRegion) : null;
        foreach (IOperation operation in block.Operations)
        {
            evaluation.Eval(operation);
            ReachHandlers(protecting, evaluation.State);
        }

        if (block.BranchValue is not null)
        {
            evaluation.Eval(block.BranchValue);
            ReachHandlers(protecting, evaluation.State);
        }

        if (block.Kind == BasicBlockKind.Exit)
        {
            foreach (KeyValuePair<Site, ObjectState> entry in evaluation.State.Objects.OrderBy(static entry => entry.Key.Anchor.SpanStart))
            {
                if (!entry.Value.IsSettled)
                {
                    evaluation.Judge(entry.Key);
                }
            }
        }

        return evaluation.State;
    }

    private void Leave(BasicBlock block, FlowState state)
    {
        Follow(block.FallThroughSuccessor, state);
        Follow(block.ConditionalSuccessor, state);
        if (block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling } && Enclosing(block, ControlFlowRegionKind.Finally) is { } region
            && _afterFinally.TryGetValue(region, out HashSet<BasicBlock>? targets))
        {
            foreach (BasicBlock target in targets)
            {
                Reach(target, state);
            }
        }
    }

    private void Follow(ControlFlowBranch? branch, FlowState state)
    {
        if (branch?.Destination is not { } destination)
        {
            return;
        }

        // The finally blocks on the way run first; each leads to the next and the last to the destination.
        BasicBlock next = destination;
        for (int i = branch.FinallyRegions.Length - 1; i >= 0; i--)
        {
            ControlFlowRegion region = branch.FinallyRegions[i];
            if (!_afterFinally.TryGetValue(region, out HashSet<BasicBlock>? targets))
            {
                targets = new HashSet<BasicBlock>();
                _afterFinally.Add(region, targets);
            }

            if (targets.Add(next) && _entry[region.LastBlockOrdinal] is not null)
            {
                Enqueue(_graph.Blocks[region.LastBlockOrdinal]);
            }

            next = _graph.Blocks[region.FirstBlockOrdinal];
        }

        Reach(next, state);
    }

    private void Reach(BasicBlock block, FlowState state)
    {
        FlowState? before = _entry[block.Ordinal];
        FlowState after = before is null ? state : FlowState.Join(before, state);
        if (before is null || !before.SameAs(after))
        {
            _entry[block.Ordinal] = after;
            Enqueue(block);

            ReachHandlers(Protecting(block.EnclosingRegion), state);
        }
    }

    private void Enqueue(BasicBlock block)
    {
        if (!_isPending[block.Ordinal])
        {
            _isPending[block.Ordinal] = true;
            _pending.Enqueue(block);
        }
    }

    // Handlers have no incoming branch: whatever held inside the try can hold when one begins. A finally block that an
    // exception enters leads nowhere but to outer handlers, which are reached on their own.
    private void ReachHandlers(ControlFlowRegion? tryRegion, FlowState state)
    {
        for (ControlFlowRegion? region = tryRegion; region is not null; region = Protecting(region.EnclosingRegion))
        {
            foreach (ControlFlowRegion handler in region.EnclosingRegion!.NestedRegions)
            {
                if (handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                {
                    Reach(_graph.Blocks[handler.FirstBlockOrdinal], state);
                }
            }
        }
    }

    private static ControlFlowRegion? Protecting(ControlFlowRegion? region)
    {
        while (region is not null && region.Kind != ControlFlowRegionKind.Try)
        {
            region = region.EnclosingRegion;
        }

        return region;
    }

    private static ControlFlowRegion? Enclosing(BasicBlock block, ControlFlowRegionKind kind)
    {
        ControlFlowRegion? region = block.EnclosingRegion;
        while (region is not null && region.Kind != kind)
        {
            region = region.EnclosingRegion;
        }

        return region;
    }
}

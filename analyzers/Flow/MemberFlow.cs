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
    private readonly FlowContext _context;
    private readonly SiteTable _sites;
    private readonly FlowState?[] _entry;

    // Blocks that wait for their turn. They go in the order of the source, so that what comes together has come when it is looked at.
    private readonly bool[] _isPending;
    private int _next;
    private readonly Dictionary<ControlFlowRegion, HashSet<BasicBlock>> _afterFinally = new();

    private MemberFlow(ControlFlowGraph graph, FlowContext context, SiteTable sites)
    {
        _graph = graph;
        _context = context;
        _sites = sites;
        _entry = new FlowState?[graph.Blocks.Length];
        _isPending = new bool[graph.Blocks.Length];
    }

    /// <summary>Analyzes a member and the functions inside it.</summary>
    /// <param name="graph">Its graph.</param>
    /// <param name="context">What the members of the file share.</param>
    /// <param name="sites">Its objects.</param>
    /// <param name="entry">What holds when it begins.</param>
    /// <returns>What holds when it ends; null when it never does, or is beyond the budget.</returns>
    public static FlowState? Run(ControlFlowGraph graph, FlowContext context, SiteTable sites, FlowState entry)
    {
        FlowState? exit = new MemberFlow(graph, context, sites).Run(entry, Pass.Judge);
        foreach (IFlowAnonymousFunctionOperation function in Operations(graph).OfType<IFlowAnonymousFunctionOperation>())
        {
            if (!context.Followed.Contains(function.Symbol))
            {
                Run(graph.GetAnonymousFunctionControlFlowGraph(function), context, new SiteTable(), entry);
            }
        }

        foreach (IMethodSymbol local in graph.LocalFunctions)
        {
            // A function that was followed from its calls was judged there.
            if (!context.Followed.Contains(local))
            {
                Run(graph.GetLocalFunctionControlFlowGraph(local), context, new SiteTable(), entry);
            }
        }

        return exit;
    }

    /// <summary>Analyzes a helper from where it is called.</summary>
    public static FlowState? Follow(ControlFlowGraph graph, FlowContext context, SiteTable sites, FlowState entry, bool judges) =>
        new MemberFlow(graph, context, sites).Run(entry, judges ? Pass.JudgeUses : Pass.Silent);

    /// <summary>All operations of a graph, without those of the functions inside it.</summary>
    public static IEnumerable<IOperation> Operations(ControlFlowGraph graph) => graph.Blocks
        .SelectMany(static block => block.BranchValue is null ? block.Operations : block.Operations.Add(block.BranchValue))
        .SelectMany(static operation => operation.DescendantsAndSelf());

    private FlowState? Run(FlowState entry, Pass pass)
    {
        int budget = _graph.Blocks.Length * VisitsPerBlock;
        Reach(_graph.Blocks[0], entry);
        for (_next = 0; _next < _isPending.Length; _next++)
        {
            if (!_isPending[_next])
            {
                continue;
            }

            _context.CheckCancelled();
            if (budget-- == 0)
            {
                return null;
            }

            BasicBlock block = _graph.Blocks[_next];
            _isPending[block.Ordinal] = false;
            Leave(block, Walk(block, Pass.Silent));
        }

        foreach (BasicBlock block in _graph.Blocks)
        {
            if (pass != Pass.Silent && _entry[block.Ordinal] is not null)
            {
                Walk(block, pass);
            }
        }

        return _entry[_graph.Blocks.Length - 1];
    }

    private FlowState Walk(BasicBlock block, Pass pass)
    {
        Evaluation evaluation = new(_graph, _context, _sites, _entry[block.Ordinal]!, pass != Pass.Silent);
        ControlFlowRegion? protecting = pass == Pass.Silent ? Protecting(block.EnclosingRegion) : null;
        foreach (IOperation operation in block.Operations)
        {
            evaluation.Eval(operation);
            ReachHandlers(protecting, evaluation.State);
        }

        if (block.BranchValue is not null)
        {
            Value value = evaluation.Eval(block.BranchValue);
            if (block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.Return })
            {
                evaluation.Return(value);
            }

            ReachHandlers(protecting, evaluation.State);
        }

        if (block.Kind == BasicBlockKind.Exit && pass == Pass.Judge)
        {
            evaluation.JudgeAll();
        }

        return evaluation.State;
    }

    private void Leave(BasicBlock block, FlowState state)
    {
        Follow(block.FallThroughSuccessor, state);
        Follow(block.ConditionalSuccessor, state);
        if (block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling } && Enclosing(block.EnclosingRegion, ControlFlowRegionKind.Finally) is { } region
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

        // What belongs to the regions that are left is gone; a finally block may still need it.
        if (branch.FinallyRegions.IsEmpty && !branch.LeavingRegions.IsEmpty)
        {
            state = state.Without(
                branch.LeavingRegions.SelectMany(static region => region.Locals), branch.LeavingRegions.SelectMany(static region => region.CaptureIds));
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
        _isPending[block.Ordinal] = true;
        _next = Math.Min(_next, block.Ordinal - 1);
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

    private static ControlFlowRegion? Protecting(ControlFlowRegion? region) => Enclosing(region, ControlFlowRegionKind.Try);

    private static ControlFlowRegion? Enclosing(ControlFlowRegion? region, ControlFlowRegionKind kind)
    {
        // The root of a lambda's graph goes on with the regions of the method around it, whose blocks are not its own.
        while (region is not null && region.Kind != kind)
        {
            region = region.Kind == ControlFlowRegionKind.Root ? null : region.EnclosingRegion;
        }

        return region;
    }

    private enum Pass
    {
        /// <summary>Looks for the fixed point.</summary>
        Silent,

        /// <summary>Judges what is used, but leaves the objects at the end to the caller.</summary>
        JudgeUses,

        /// <summary>Judges what is used and what is left at the end.</summary>
        Judge,
    }
}

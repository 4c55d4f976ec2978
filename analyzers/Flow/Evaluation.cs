using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using WinRM.Analyzers.Apis;
using WinRM.Rules;

namespace WinRM.Analyzers.Flow;

/// <summary>Evaluates the operations of a basic block, one after the other, on a state.</summary>
internal sealed partial class Evaluation
{
    private readonly ControlFlowGraph _graph;
    private readonly FlowContext _context;
    private readonly SiteTable _sites;
    private readonly bool _judges;

    /// <param name="graph">The graph that the block belongs to.</param>
    /// <param name="context">What the members of the file share.</param>
    /// <param name="sites">The objects of this member.</param>
    /// <param name="state">What holds before the first operation.</param>
    /// <param name="judges">False while the analysis still looks for its fixed point.</param>
    public Evaluation(ControlFlowGraph graph, FlowContext context, SiteTable sites, FlowState state, bool judges)
    {
        _graph = graph;
        _context = context;
        _sites = sites;
        _judges = judges;
        State = state;
    }

    /// <summary>What holds after the operations that were evaluated.</summary>
    public FlowState State { get; private set; }

    /// <summary>What the names of the file mean.</summary>
    public SemanticModel Model => _context.Model;

    private WatchedTypes Watched => _context.Watched;

    /// <summary>Evaluates an operation and what it does to the state.</summary>
    public Value Eval(IOperation? operation)
    {
        if (operation is null)
        {
            return Value.Unknown;
        }

        // A chain of ten thousand operators must end the analysis of its member, not the compiler.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (operation.ConstantValue is { HasValue: true } constant && !IsChain(operation))
        {
            return Value.Of(constant.Value, Spelled(operation, constant.Value));
        }

        return operation switch
        {
            IExpressionStatementOperation statement => Eval(statement.Operation),
            ISimpleAssignmentOperation assignment => Assign(assignment),
            ICompoundAssignmentOperation compound => Compound(compound),
            IDelegateCreationOperation creation => Function(creation),
            IFlowCaptureOperation capture => Capture(capture),
            IFlowCaptureReferenceOperation reference => State[reference.Id] ?? Value.Unknown,
            ILocalReferenceOperation local => State[local.Local] ?? Held(local.Local, local.Type, local.Syntax),
            IParameterReferenceOperation parameter => State[parameter.Parameter] ?? Held(parameter.Parameter, parameter.Type, parameter.Syntax),
            IFieldReferenceOperation field => ReadField(field),
            IPropertyReferenceOperation property => ReadProperty(property),
            IDynamicMemberReferenceOperation member => ReadPart(Eval(member.Instance), member.MemberName),
            IConversionOperation conversion => Eval(conversion.Operand),
            IAwaitOperation awaited => Eval(awaited.Operation),
            IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } symbol } } pattern => Store(symbol, Eval(pattern.Value)),
            IObjectCreationOperation creation => Create(creation),
            IInvocationOperation invocation => Invoke(invocation),
            IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation member } invocation => InvokeDynamic(invocation, member),
            IInterpolatedStringOperation => Text(operation),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } when IsText(operation) => Text(operation),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Or or BinaryOperatorKind.Add, Type.SpecialType: not SpecialType.System_Boolean } flags => Flags(flags),
            ITupleOperation tuple => Tuple(tuple),
            IDeconstructionAssignmentOperation deconstruction => Deconstruct(deconstruction),
            IInvalidOperation invalid => Broken(invalid),
            IDefaultValueOperation => operation.Type is { IsValueType: true } && Watched[operation.Type] is { } api ? Make(api, operation.Type, operation.Syntax, Array.Empty<(Argument, Mapping)>()) : Value.Unknown,
            _ => Other(operation),
        };
    }

    /// <summary>The member returns a value.</summary>
    public void Return(Value value) => State = State.Return(value);

    /// <summary>Judges what is left when a member ends.</summary>
    public void JudgeAll()
    {
        HashSet<Site> changing = new(State.Variables.Where(entry => entry.Key is IFieldSymbol or IPropertySymbol && _context.IsChangedElsewhere(entry.Key.Name)).SelectMany(static entry => entry.Value.Sites));
        foreach (Site site in State.Objects.Where(static entry => !entry.Value.IsSettled).Select(static entry => entry.Key).OrderBy(static site => site.Anchor.SpanStart).ToList())
        {
            if (site.Api.IsCompletedElsewhere || changing.Contains(site))
            {
                Escape(site);
            }

            Judge(site);
        }
    }

    /// <summary>Judges an object as it is now.</summary>
    public void Judge(Site site, Mapping? hostMapping = null, Argument? host = null)
    {
        if (!_judges || site.Api.Kind is not { } kind || State.Objects[site] is not { } state)
        {
            return;
        }

        Worlds worlds = hostMapping is null ? state.Worlds : Apply(state.Worlds, hostMapping, host!.Value, null, new ApiPlace(host.Whole));
        if (site.Api.IsMeant is { } isMeant)
        {
            List<World> meant = worlds.Where(isMeant).ToList();
            if (meant.Count == 0)
            {
                return;
            }

            worlds = Worlds.Of(meant);
        }

        _context.Subjects.Add(new Subject(kind, site.Api.Stack, null, worlds, site.IsCreated ? new CreationPlace(site.Anchor, site.Api) : new ApiPlace(site.Anchor)));
    }

    /// <summary>Judges subjects that are complete in themselves.</summary>
    public void Report(IEnumerable<Subject> subjects)
    {
        if (_judges)
        {
            _context.Subjects.AddRange(subjects);
        }
    }

    /// <summary>States facts of an object; where it can be one of several, each may be meant.</summary>
    public void Change(Value target, Func<Worlds, Worlds> change)
    {
        bool strong = target.Single is not null;
        foreach (Site site in target.Sites)
        {
            if (State.Objects[site] is { } before)
            {
                Worlds after = change(before.Worlds);
                State = State.With(site, new ObjectState(strong ? after : Worlds.Join(before.Worlds, after), false));
            }
        }
    }

    /// <summary>The one object of its kind in this member, as the configuration of the machine.</summary>
    public Value Shared(Api api, SyntaxNode syntax)
    {
        Site site = _sites.Shared(api, syntax);
        if (State.Objects[site] is null)
        {
            State = State.With(site, new ObjectState(Start(api), true));
        }

        return Value.Of(site);
    }

    /// <summary>States what a value says.</summary>
    public Worlds Apply(Worlds worlds, Mapping mapping, Value value, ITypeSymbol? type, ApiPlace place)
    {
        List<World> all = new();
        foreach (Atom atom in value.Atoms)
        {
            if (atom.Site is { } giver && mapping.Takes.Count > 0 && State.Objects[giver] is { } given)
            {
                all.AddRange(worlds.SelectMany(world => given.Worlds.Select(taken => mapping.Take(world, giver.Api, taken, place))));
                State = State.With(giver, new ObjectState(given.Worlds, true));
            }
            else
            {
                IReadOnlyList<Fact> facts = mapping.Read(atom.Constant, type, place);
                all.AddRange(worlds.Select(world => facts.Aggregate(world, static (now, fact) => now.With(fact))));
            }
        }

        return Worlds.Of(all);
    }

    // Flags keep their terms, so that one of them can be blamed.
    private static bool IsChain(IOperation operation) =>
        operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Or or BinaryOperatorKind.Add, Type.SpecialType: not SpecialType.System_String } || (operation is IConversionOperation { Operand: var operand } && IsChain(operand));

    private static Worlds Start(Api api) =>
        Worlds.Start.Map(world => api.Initially.Aggregate(world, static (now, entry) => now.With(new Fact(entry.Key, entry.Value, Origin.Default, null))));

    // A text is edited where it is spelled out, be it in the declaration of a constant; any other constant where it is named.
    private SyntaxNode Spelled(IOperation operation, object? value) => (value is not string ? null : operation switch
    {
        IFieldReferenceOperation field => _context.Spelled(field.Field),
        ILocalReferenceOperation local => _context.Spelled(local.Local),
        _ => null,
    }) ?? operation.Syntax;

    private Value Store(ISymbol key, Value value)
    {
        State = State.With(key, value);
        return value;
    }

    // A variable that nothing was stored into here: it holds an object of unknown state if its type is watched.
    private Value Held(ISymbol symbol, ITypeSymbol? type, SyntaxNode syntax)
    {
        if ((Watched[type] ?? (_context.Meant.TryGetValue(symbol, out Api? meant) ? meant : null)) is not { } api)
        {
            return Value.Unknown;
        }

        Site site = _sites.Held(symbol, type!, api, syntax);
        if (State.Objects[site] is null)
        {
            State = State.With(site, new ObjectState(Worlds.Start.Map(static world => world.Forget(null)), true));
        }

        return Store(symbol, Value.Of(site));
    }

    private Value ReadField(IFieldReferenceOperation field) =>
        TupleValue.PositionOf(field.Field) is >= 0 and var position ? TupleValue.Element(Eval(field.Instance), position, field.Field.ContainingType.TupleElements.Length)
        : field.Instance is not (null or IInstanceReferenceOperation) ? ReadPart(Eval(field.Instance), field.Field.Name)
        : Watched[field.Field.ContainingType]?.Values.TryGetValue(field.Field.Name, out object? value) == true ? Value.Of(value)
        : State[field.Field] ?? _context.Initial(field.Field) ?? Held(field.Field, field.Type, field.Syntax);

    private Value ReadProperty(IPropertyReferenceOperation property)
    {
        Value instance = Eval(property.Instance);
        IPropertySymbol symbol = property.Property;
        if (Watched[symbol.ContainingType]?.Values.TryGetValue(symbol.Name, out object? value) == true)
        {
            return Value.Of(value);
        }

        if (ReadPart(instance, symbol.Name) is { } part && !ReferenceEquals(part, Value.Unknown))
        {
            return part;
        }

        bool isOwn = property.Instance is null or IInstanceReferenceOperation;
        if (isOwn && State[symbol] is { } stored)
        {
            return stored;
        }

        if (isOwn && symbol.GetMethod is { } getter && Follow(getter, property.Syntax, Array.Empty<Argument>()) is { } returned)
        {
            return returned;
        }

        foreach (IArgumentOperation argument in property.Arguments)
        {
            Eval(argument.Value);
        }

        return Watched[property.Type] is null ? Value.Unknown : Held(symbol, property.Type, property.Syntax);
    }

    // What is said of a part is said of the whole.
    private Value ReadPart(Value instance, string name) =>
        instance.Sites.Any() && instance.Sites.All(site => site.Api.Parts.Contains(name)) ? instance : Value.Unknown;

    private Value Capture(IFlowCaptureOperation capture)
    {
        _sites.Capture(capture);
        Value value = Eval(capture.Value);
        State = State.With(capture.Id, value);
        return value;
    }
}

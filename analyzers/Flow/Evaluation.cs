using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using WinRM.Analyzers.Apis;
using WinRM.Rules;

namespace WinRM.Analyzers.Flow;

/// <summary>Evaluates the operations of a basic block, one after the other, on a state.</summary>
internal sealed class Evaluation
{
    private readonly ControlFlowGraph _graph;
    private readonly WatchedTypes _watched;
    private readonly SiteTable _sites;
    private readonly FlowReport? _report;

    /// <param name="graph">The graph that the block belongs to.</param>
    /// <param name="watched">The types to watch.</param>
    /// <param name="sites">The objects of this member.</param>
    /// <param name="state">What holds before the first operation.</param>
    /// <param name="report">Takes the subjects; null while the analysis still looks for its fixed point.</param>
    public Evaluation(ControlFlowGraph graph, WatchedTypes watched, SiteTable sites, FlowState state, FlowReport? report)
    {
        _graph = graph;
        _watched = watched;
        _sites = sites;
        _report = report;
        State = state;
    }

    /// <summary>What holds after the operations that were evaluated.</summary>
    public FlowState State { get; private set; }

    /// <summary>Evaluates an operation and what it does to the state.</summary>
    public Value Eval(IOperation? operation)
    {
        if (operation is null)
        {
            return Value.Unknown;
        }

        // A chain of ten thousand operators must end the analysis of its member, not the compiler.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (operation.ConstantValue is { HasValue: true } constant)
        {
            return Value.Of(constant.Value, constant.Value is string ? operation.Syntax : null);
        }

        return operation switch
        {
            IExpressionStatementOperation statement => Eval(statement.Operation),
            ISimpleAssignmentOperation assignment => Assign(assignment),
            IFlowCaptureOperation capture => Capture(capture),
            IFlowCaptureReferenceOperation reference => State[reference.Id] ?? Value.Unknown,
            ILocalReferenceOperation local => State[local.Local] ?? Held(local.Local, local.Type, local.Syntax),
            IParameterReferenceOperation parameter => State[parameter.Parameter] ?? Held(parameter.Parameter, parameter.Type, parameter.Syntax),
            IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => State[field.Field] ?? Held(field.Field, field.Type, field.Syntax),
            IPropertyReferenceOperation property => ReadProperty(property),
            IConversionOperation conversion => Eval(conversion.Operand),
            IObjectCreationOperation creation => Create(creation),
            IInvocationOperation invocation => Invoke(invocation),
            IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => Text(operation),
            IDefaultValueOperation => Value.Unknown,
            _ => Other(operation),
        };
    }

    /// <summary>Judges an object as it is now.</summary>
    public void Judge(Site site, Mapping? hostMapping = null, Value? host = null, SyntaxNode? hostSyntax = null)
    {
        if (_report is null || !site.Api.IsConnection || !State.Objects.TryGetValue(site, out ObjectState? state))
        {
            return;
        }

        Worlds worlds = hostMapping is null ? state.Worlds : Apply(state.Worlds, hostMapping, host!, null, new ApiPlace(hostSyntax!));
        _report.Subjects.Add(new Subject(SubjectKind.Connection, site.Api.Stack, null, worlds, site.IsCreated ? new CreationPlace(site.Anchor, site.Api) : new ApiPlace(site.Anchor)));
    }

    private static Worlds Apply(Worlds worlds, Mapping mapping, Value value, ITypeSymbol? type, ApiPlace place) =>
        worlds.WithEither(value.Atoms.Select(atom => mapping.Read(atom.Constant, type, place)).ToList());

    private Value Store(object key, Value value)
    {
        State = State.With(key, value);
        return value;
    }

    // A variable that nothing was stored into here: it holds an object of unknown state if its type is watched.
    private Value Held(ISymbol symbol, ITypeSymbol? type, SyntaxNode syntax)
    {
        if (_watched[type] is not { } api)
        {
            return Value.Unknown;
        }

        Site site = _sites.Held(symbol, api, syntax);
        if (!State.Objects.ContainsKey(site))
        {
            State = State.With(site, new ObjectState(Worlds.Start.Map(static world => world.Forget(null)), true));
        }

        return Store(symbol, Value.Of(site));
    }

    private Value ReadProperty(IPropertyReferenceOperation property)
    {
        Eval(property.Instance);
        return _watched[property.Type] is null ? Other(property) : State[property.Property] ?? Held(property.Property, property.Type, property.Syntax);
    }

    private Value Capture(IFlowCaptureOperation capture)
    {
        _sites.Capture(capture);
        return Store(capture.Id, Eval(capture.Value));
    }

    private Value Assign(ISimpleAssignmentOperation assignment)
    {
        // With a conditional value the target itself is captured first.
        IOperation target = assignment.Target is IFlowCaptureReferenceOperation reference ? _sites.Captured(reference.Id) ?? assignment.Target : assignment.Target;
        switch (target)
        {
            case IPropertyReferenceOperation { Instance: { } instance } property when _watched[instance.Type] is { } api:
                Value changed = Eval(instance);
                Value value = Eval(assignment.Value);
                if (api.Properties.TryGetValue(property.Property.Name, out Mapping? mapping))
                {
                    SyntaxNode valueSyntax = assignment.Syntax is AssignmentExpressionSyntax syntax ? syntax.Right : assignment.Value.Syntax;
                    Change(changed, worlds => Apply(worlds, mapping, value, property.Type, new ApiPlace(assignment.Syntax, valueSyntax, mapping)));
                }

                return value;
            case ILocalReferenceOperation local:
                return Store(local.Local, Eval(assignment.Value));
            case IParameterReferenceOperation parameter:
                return Store(parameter.Parameter, Eval(assignment.Value));
            case IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field:
                return Store(field.Field, Eval(assignment.Value));
            case IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation, Property.Parameters.IsEmpty: true } own when _watched[own.Type] is not null:
                return Store(own.Property, Eval(assignment.Value));
            default:
                Eval(target);
                return Eval(assignment.Value);
        }
    }

    private void Change(Value target, System.Func<Worlds, Worlds> change)
    {
        bool strong = target.Single is not null;
        foreach (Site site in target.Sites)
        {
            if (State.Objects.TryGetValue(site, out ObjectState? before))
            {
                Worlds after = change(before.Worlds);
                State = State.With(site, new ObjectState(strong ? after : Worlds.Join(before.Worlds, after), false));
            }
        }
    }

    private Value Create(IObjectCreationOperation creation)
    {
        List<Value> arguments = creation.Arguments.Select(argument => Eval(argument.Value)).ToList();
        if (creation.Type is { Name: "Uri", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
        {
            // new Uri(text) is as good as the text.
            return creation.Arguments.FirstOrDefault()?.Parameter?.Type.SpecialType == SpecialType.System_String ? arguments[0] : Value.Unknown;
        }

        if (_watched[creation.Type] is not { } api)
        {
            Use(creation.Constructor, creation.Arguments, arguments);
            return Value.Unknown;
        }

        Site site = _sites.Created(creation, api);
        if (State.Objects.TryGetValue(site, out ObjectState? previous) && !previous.IsSettled)
        {
            Judge(site);
        }

        Worlds worlds = Worlds.Start.Map(world => api.Initially.Aggregate(world, (now, entry) => now.With(new Fact(entry.Key, entry.Value, Origin.Default, null))));
        for (int i = 0; i < creation.Arguments.Length; i++)
        {
            IArgumentOperation argument = creation.Arguments[i];
            if (argument.Parameter is { } parameter && api.Parameters.TryGetValue(parameter.Name, out Mapping? mapping))
            {
                worlds = Apply(worlds, mapping, arguments[i], parameter.Type, new ApiPlace(argument.Syntax, argument.Value.Syntax, mapping));
            }
        }

        State = State.With(site, new ObjectState(worlds, false));
        Value created = Value.Of(site);
        TakeOver(api, ".ctor", created, arguments);
        return created;
    }

    private Value Invoke(IInvocationOperation invocation)
    {
        Value instance = invocation.Instance is null ? Value.Unknown : Eval(invocation.Instance);
        List<Value> arguments = invocation.Arguments.Select(argument => Eval(argument.Value)).ToList();
        if (_watched[invocation.Instance?.Type] is { } api)
        {
            if (api.Methods.TryGetValue(invocation.TargetMethod.Name, out Mapping? mapping) && arguments.Count > 0)
            {
                IArgumentOperation first = invocation.Arguments[0];
                Change(instance, worlds => Apply(worlds, mapping, arguments[0], first.Parameter?.Type, new ApiPlace(invocation.Syntax, first.Value.Syntax, mapping)));
            }

            if (TakeOver(api, invocation.TargetMethod.Name, instance, arguments))
            {
                return Value.Unknown;
            }
        }

        if (invocation.TargetMethod.MethodKind == MethodKind.LocalFunction)
        {
            EscapeCaptured(invocation.TargetMethod);
        }

        Use(invocation.TargetMethod, invocation.Arguments, arguments);
        return Value.Unknown;
    }

    private bool TakeOver(Api api, string method, Value target, List<Value> arguments)
    {
        if (!api.Takeovers.TryGetValue(method, out Takeover? takeover) || arguments.Count == 0)
        {
            return false;
        }

        List<ObjectState> givers = arguments[0].Sites.Where(State.Objects.ContainsKey).Select(site => State.Objects[site]).ToList();
        bool complete = givers.Count > 0 && givers.Count == arguments[0].Atoms.Length;
        Change(target, worlds => Worlds.Of(worlds.SelectMany(world => complete
            ? givers.SelectMany(giver => giver.Worlds.Select(given => takeover.TakenSettings.Aggregate(world, (now, setting) =>
                given[setting] is { } fact ? now.With(fact) : now.Without(setting))))
            : new[] { takeover.TakenSettings.Aggregate(world, static (now, setting) => now.With(new Fact(setting, null, Origin.Context, null))) })));
        foreach (Site giver in arguments[0].Sites)
        {
            State = State.With(giver, new ObjectState(State.Objects[giver].Worlds, true));
        }

        return true;
    }

    // A method of the API's own assembly uses the object as it is; any other code can change what was not stated.
    private void Use(IMethodSymbol? method, System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, List<Value> values)
    {
        bool isSink = method is not null && _watched.Declares(method);
        int host = arguments.IndexOf(arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "computerName")!);
        for (int i = 0; i < values.Count; i++)
        {
            foreach (Site site in values[i].Sites)
            {
                if (isSink)
                {
                    Judge(site, host < 0 ? null : EndpointMapping.Host, host < 0 ? null : values[host], host < 0 ? null : arguments[host].Syntax);
                    State = State.With(site, new ObjectState(State.Objects[site].Worlds, true));
                }
                else
                {
                    Escape(site);
                }
            }
        }
    }

    private void Escape(Site site)
    {
        ObjectState before = State.Objects[site];
        State = State.With(site, new ObjectState(before.Worlds.Map(static world => world.Forget(null)), before.IsSettled));
    }

    // What an anonymous function captures can change whenever the function runs.
    private Value Other(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Value value = Eval(child);
            if (operation is IArrayInitializerOperation or ITupleOperation or IArrayCreationOperation or IDynamicInvocationOperation or IDelegateCreationOperation)
            {
                foreach (Site site in value.Sites)
                {
                    Escape(site);
                }
            }
        }

        if (operation is IFlowAnonymousFunctionOperation function)
        {
            EscapeCaptured(_graph.GetAnonymousFunctionControlFlowGraph(function));
        }
        else if (operation is IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference)
        {
            EscapeCaptured(reference.Method);
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

    private void EscapeCaptured(ControlFlowGraph function)
    {
        foreach (IOperation operation in function.Blocks.SelectMany(static block => block.Operations.Concat(block.BranchValue is null ? Enumerable.Empty<IOperation>() : new[] { block.BranchValue }))
            .SelectMany(static operation => operation.DescendantsAndSelf()))
        {
            ISymbol? symbol = operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            };
            foreach (Site site in symbol is null ? Enumerable.Empty<Site>() : State[symbol]?.Sites ?? Enumerable.Empty<Site>())
            {
                Escape(site);
            }
        }
    }

    // Text that is partly filled in at run time keeps a hole where it is.
    private Value Text(IOperation operation)
    {
        List<string> texts = new() { "" };
        foreach (IOperation part in Parts(operation))
        {
            List<string> here = Eval(part).Atoms.Select(static atom => atom.Constant switch
            {
                { IsKnown: true, Value: null } => "",
                { IsKnown: true, Value: var value } => System.Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
                _ => Endpoint.Hole.ToString(),
            }).ToList();
            texts = texts.SelectMany(text => here.Select(more => text + more)).Take(8).ToList();
        }

        return texts.Select(text => Value.Of(text, operation.Syntax)).Aggregate(Value.Join);
    }

    private static IEnumerable<IOperation> Parts(IOperation operation) => operation switch
    {
        IInterpolatedStringOperation interpolated => interpolated.Parts.SelectMany(static part => part switch
        {
            IInterpolatedStringTextOperation text => new[] { text.Text },
            IInterpolationOperation hole => new[] { hole.Expression },
            _ => new IOperation[0],
        }),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Terms(sum),
        _ => new[] { operation },
    };

    // Sums lean to the left and can be long, so they are not walked by recursion.
    private static IEnumerable<IOperation> Terms(IBinaryOperation sum)
    {
        Stack<IOperation> right = new();
        IOperation left = sum;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } inner)
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
}

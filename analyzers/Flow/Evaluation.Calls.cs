using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using WinRM.Analyzers.Apis;
using WinRM.Rules;

namespace WinRM.Analyzers.Flow;

/// <content>Objects that are created, and methods that are called.</content>
internal sealed partial class Evaluation
{
    /// <summary>Makes a watched object of what the arguments say.</summary>
    public Value Make(Api api, ITypeSymbol? type, SyntaxNode syntax, IEnumerable<(Argument Argument, Mapping Mapping)> stated)
    {
        Site site = _sites.Created(syntax, type, api);
        if (State.Objects[site] is { } previous && !previous.IsSettled)
        {
            Judge(site);
        }

        Worlds worlds = stated.Aggregate(Start(api), (now, one) =>
            Apply(now, one.Mapping, one.Argument.Value, one.Argument.Type, new ApiPlace(one.Argument.Whole, one.Argument.Expression, one.Mapping)));
        State = State.With(site, new ObjectState(worlds, false));
        return Value.Of(site);
    }

    private Value Create(IObjectCreationOperation creation)
    {
        List<Argument> arguments = Arguments(creation.Arguments);
        if (Watched[creation.Type] is not { } api)
        {
            Use(creation.Constructor, arguments);
            StoreReferences(creation.Arguments, null);
            return Value.Unknown;
        }

        return Create(api, creation.Constructor, creation.Type, creation.Syntax, arguments);
    }

    private Value Create(Api api, IMethodSymbol? method, ITypeSymbol? type, SyntaxNode syntax, IReadOnlyList<Argument> arguments)
    {
        if (api.Calls.TryGetValue(".ctor", out Call? constructor))
        {
            return constructor.Effect!(this, new CallSite(syntax, method, Value.Unknown, arguments));
        }

        return Make(api, type, syntax, arguments.Where(argument => api.Parameters.ContainsKey(argument.Name)).Select(argument => (argument, api.Parameters[argument.Name])));
    }

    private Value Invoke(IInvocationOperation invocation)
    {
        Value instance = invocation.Instance is null ? Value.Unknown : Eval(invocation.Instance);
        List<Argument> arguments = Arguments(invocation.Arguments);
        IMethodSymbol method = invocation.TargetMethod;
        Api? library = WatchedTypes.Library(method);
        Api? api = instance.Single?.Api ?? library ?? Watched[method.ContainingType] ?? Watched[invocation.Instance?.Type];
        if (api?.Calls.TryGetValue(method.Name, out Call? call) == true)
        {
            return Perform(call, new CallSite(invocation.Syntax, method, instance, arguments));
        }

        bool isLocal = method.MethodKind == MethodKind.LocalFunction;
        bool isOwn = invocation.Instance is null or IInstanceReferenceOperation;
        if ((isOwn ? Follow(method, invocation.Syntax, arguments, invocation.Arguments) : Run(instance, invocation, arguments)) is { } returned)
        {
            return returned;
        }

        if (isLocal)
        {
            EscapeCaptured(method);
        }

        Use(method, arguments, library is not null);
        StoreReferences(invocation.Arguments, null);
        return Watched[method.ReturnType] is { Properties.Count: > 0 } other ? Opaque(other, method.ReturnType, invocation.Syntax) : Value.Unknown;
    }

    // What other code returns is an object of unknown state.
    private Value Opaque(Api api, ITypeSymbol type, SyntaxNode syntax)
    {
        Site site = _sites.Returned(syntax, type, api);
        State = State.With(site, new ObjectState(Worlds.Start.Map(static world => world.Forget(null)), true));
        return Value.Of(site);
    }

    // The members of an object that is bound at run time are those of the object that is known to be there.
    private Value InvokeDynamic(IDynamicInvocationOperation invocation, IDynamicMemberReferenceOperation member)
    {
        Value instance = Eval(member.Instance);
        List<Argument> arguments = invocation.Arguments.Select(argument => new Argument(Eval(argument), null, "", argument.Syntax, argument)).ToList();
        if (instance.Single?.Api is { } api && (api.Calls.TryGetValue(member.MemberName, out Call? call) || api.LateCalls.TryGetValue(member.MemberName, out call)))
        {
            return Perform(call, new CallSite(invocation.Syntax, null, instance, arguments));
        }

        foreach (Site site in arguments.SelectMany(static argument => argument.Value.Sites))
        {
            Escape(site);
        }

        return Value.Unknown;
    }

    private Value Perform(Call call, CallSite site)
    {
        if (call.Effect is { } effect)
        {
            return effect(this, site);
        }

        List<(Argument, Mapping)> stated = site.Arguments.Take(call.Arguments.Count)
            .Select((argument, i) => (argument, call.Arguments[i])).Where(static pair => pair.Item2 is not null).Select(static pair => (pair.argument, pair.Item2!)).ToList();
        if (call.Creates is { } creates)
        {
            // The address comes last: what it spells out holds whatever the flags behind it say.
            return Make(creates(), site.Method?.ReturnType, site.Syntax, Enumerable.Reverse(stated));
        }

        foreach ((Argument argument, Mapping mapping) in stated)
        {
            Change(site.Receiver, worlds => Apply(worlds, mapping, argument.Value, argument.Type, new ApiPlace(site.Syntax, argument.Expression, mapping)));
        }

        if (call.Uses)
        {
            foreach (Site used in site.Receiver.Sites)
            {
                JudgeUse(used, null);
            }
        }

        return call.ReturnsReceiver ? site.Receiver : call.Returns is { } constant ? Value.Of(constant, site.Syntax) : Value.Unknown;
    }

    private List<Argument> Arguments(ImmutableArray<IArgumentOperation> operations)
    {
        // In the order of evaluation; then by position.
        List<Argument> arguments = new();
        foreach (IArgumentOperation operation in operations)
        {
            arguments.Add(new Argument(Eval(operation.Value), operation.Parameter?.Type, operation.Parameter?.Name ?? "", operation.Syntax, operation.Value));
        }

        return operations.Select(static (operation, i) => (operation, i)).OrderBy(static pair => pair.operation.Parameter?.Ordinal ?? pair.i).Select(pair => arguments[pair.i]).ToList();
    }

    // Evaluates a helper of this file with what is known here; null when it cannot be followed or says nothing.
    private Value? Follow(IMethodSymbol method, SyntaxNode call, IReadOnlyList<Argument> arguments, ImmutableArray<IArgumentOperation> operations = default, Func<ControlFlowGraph?>? body = null)
    {
        method = method.OriginalDefinition;
        if (!MayMatter(method, arguments) || _context.Enter(method, body ?? (() => LocalBody(method))) is not { } graph)
        {
            return null;
        }

        try
        {
            FlowState entry = State.WithCapturesOf(null);
            for (int i = 0; i < method.Parameters.Length && i < arguments.Count; i++)
            {
                entry = entry.With(method.Parameters[i], arguments[i].Value);
            }

            if (MemberFlow.Follow(graph, _context, _sites.Of(call), entry, _judges) is not { } exit)
            {
                return null;
            }

            Value returned = LeftBehind(exit.Returned ?? Value.Unknown);
            FlowState before = State;
            State = exit.WithCapturesOf(before);
            StoreReferences(operations, method);
            return returned;
        }
        finally
        {
            _context.Leave();
        }
    }

    // Most calls have nothing to do with what is watched.
    private bool MayMatter(IMethodSymbol method, IReadOnlyList<Argument> arguments) =>
        method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction || arguments.Any(static argument => argument.Value.Sites.Any() || Tells(argument.Value)) || Watched[method.ReturnType] is not null
        || method.DeclaringSyntaxReferences.Any(reference => _context.Touched.Contains(reference.GetSyntax()));

    // A text that names WinRM makes of a helper for anything one that is about WinRM.
    private static bool Tells(Value value) => value.Atoms.Any(static atom => atom.Constant.Value is string text && GateWords.Scan.IsIn(text));

    // What is passed by reference holds what the helper stored, or cannot be seen any more.
    private void StoreReferences(ImmutableArray<IArgumentOperation> operations, IMethodSymbol? followed)
    {
        foreach (IArgumentOperation operation in operations.IsDefault ? ImmutableArray<IArgumentOperation>.Empty : operations)
        {
            if (operation.Parameter is { RefKind: RefKind.Ref or RefKind.Out } parameter)
            {
                Value value = followed is null ? Value.Unknown : LeftBehind(State[followed.Parameters[parameter.Ordinal]] ?? Value.Unknown);
                if (!(parameter.RefKind == RefKind.Ref && followed is null && Watched[parameter.Type] is not null))
                {
                    StoreIn(operation.Value, value);
                }
            }
        }
    }

    // A method of the API's own assembly uses the object as it is; any other code can change what was not stated.
    private void Use(IMethodSymbol? method, List<Argument> arguments, bool isLibrary = false)
    {
        Argument? host = arguments.Find(static argument => argument.Name == "computerName");
        foreach (Site site in arguments.SelectMany(static argument => argument.Value.Sites))
        {
            if (isLibrary || (method is not null && site.Type is { } type && !type.Locations.Any(static location => location.IsInSource)
                && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, type.ContainingAssembly)))
            {
                JudgeUse(site, host);
            }
            else
            {
                Escape(site);
            }
        }
    }

    /// <summary>An object is used as it is now; nothing more is to be said of it until it changes.</summary>
    public void JudgeUse(Site site, Argument? host)
    {
        Judge(site, host is null ? null : EndpointMapping.Host, host);
        if (State.Objects[site] is { } state)
        {
            State = State.With(site, new ObjectState(state.Worlds, true));
        }
    }
}

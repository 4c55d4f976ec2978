using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Analyzers.Flow;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>The header Authorization, which a program fills in itself: its first word is the mechanism.</summary>
internal sealed class AuthorizationMapping : Mapping
{
    private const string Header = "Authorization";

    public static readonly AuthorizationMapping Instance = new();

    /// <summary>The methods of a collection of headers that can set it.</summary>
    public static readonly IReadOnlyDictionary<string, Call> HeaderCalls = new[] { "Add", "TryAddWithoutValidation" }.ToDictionary(static name => name, static _ => new Call { Effect = Set });

    /// <summary>Sets a header by its name.</summary>
    public static Value Set(Evaluation flow, CallSite call)
    {
        if (call.Arguments.Count > 1 && call[0].Atoms is { Length: 1 } atoms
            && string.Equals(EnumMapping.MemberName(call.Arguments[0].Type, atoms[0].Constant.Value), Header, StringComparison.OrdinalIgnoreCase))
        {
            flow.Change(call.Receiver, worlds => flow.Apply(worlds, Instance, call[1], call.Arguments[1].Type, new ApiPlace(call.Syntax)));
        }

        return Value.Unknown;
    }

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place)
    {
        if (value.IsNull)
        {
            return ImmutableArray<Fact>.Empty;
        }

        Mechanisms? mechanism = AuthenticationTypeMapping.Parse((value.Value as string)?.Split(' ')[0]);
        IReadOnlyList<Fact> facts = MechanismFacts.Offer(mechanism, Origin.Explicit, place);

        // Who speaks Negotiate himself may encrypt messages himself.
        return mechanism is Mechanisms.Basic or Mechanisms.Digest ? facts : facts.Append(new Fact(Settings.StackSeals, null, Origin.Context, null)).ToList();
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>A switch that offers the caller's own credentials.</summary>
internal sealed class CallerCredentialsMapping : Mapping
{
    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place) => value.Value switch
    {
        true => MechanismFacts.Offer(CredentialCacheApi.OfCaller, Origin.Explicit, place),
        false => ImmutableArray<Fact>.Empty,
        _ => MechanismFacts.Offer(null, Origin.Explicit, place),
    };
}

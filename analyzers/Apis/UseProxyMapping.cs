using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>A switch without which no proxy is used; that it is on says nothing about a proxy.</summary>
internal sealed class UseProxyMapping : Mapping
{
    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place) => value.Value switch
    {
        true => ImmutableArray<Fact>.Empty,
        false => One(Settings.ProxySource, (int)ProxySource.None, place),
        _ => One(Settings.ProxySource, null, place),
    };
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>What is set for the whole process, for connections that say nothing else.</summary>
internal sealed class ProcessMapping : Mapping
{
    public override IReadOnlyList<Setting> Takes => Settings.All;

    public override World Take(World world, Api giver, World given, ApiPlace place) => given.Facts.Aggregate(world, static (now, fact) => now.WithDefault(fact));

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place) => ImmutableArray<Fact>.Empty;
}

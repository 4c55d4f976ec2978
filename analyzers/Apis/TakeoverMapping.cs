using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>
/// Another watched object whose settings are taken over; those that it does not state fall back to their defaults, so that
/// it can also undo what was said before. Null, also as a pointer, takes over nothing.
/// </summary>
internal sealed class TakeoverMapping : Mapping
{
    private readonly Setting[] _settings;

    public TakeoverMapping(params Setting[] settings) => _settings = settings;

    /// <summary>The setting that keeps the name of the variable that holds the object, if there is one.</summary>
    public Setting? Name { get; init; }

    public override IReadOnlyList<Setting> Takes => _settings;

    public override World Take(World world, Api giver, World given, ApiPlace place) => Named(place).Aggregate(base.Take(world, giver, given, place), static (now, fact) => now.With(fact));

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place) => value.IsNull || Flow.Evaluation.Number(value) == 0
        ? ImmutableArray<Fact>.Empty
        : _settings.Select(static setting => new Fact(setting, null, Origin.Context, null)).Concat(Named(place)).ToArray();

    private IEnumerable<Fact> Named(ApiPlace place) => Name is { } setting ? CredentialNameMapping.Facts(setting, place) : Enumerable.Empty<Fact>();
}

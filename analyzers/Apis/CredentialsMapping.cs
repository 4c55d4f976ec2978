using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>Credentials of System.Net for the server: those of a cache, of one user, or of the caller.</summary>
internal sealed class CredentialsMapping : Mapping
{
    private static readonly Setting[] s_offers = Settings.Offers.Select(static offer => offer.Value).ToArray();

    public override IReadOnlyList<Setting> Takes => s_offers;

    /// <summary>With a bare name and password the server chooses; a Windows server offers Negotiate, and maybe Basic.</summary>
    public override World Take(World world, Api giver, World given, ApiPlace place)
    {
        world = CredentialNameMapping.Facts(Settings.CredentialName, place).Aggregate(world, static (now, fact) => now.With(fact));
        if (giver != NetworkCredentialApi.Table)
        {
            return base.Take(world, giver, given, place);
        }

        foreach (Fact fact in MechanismFacts.Offer(Mechanisms.Negotiate, Origin.Explicit, place))
        {
            bool isChosen = fact.Setting == Settings.OffersBasic || fact.Setting == Settings.OffersDigest;
            world = world.With(isChosen ? new Fact(fact.Setting, null, Origin.Explicit, place) : fact);
        }

        return world;
    }

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place) => value.IsNull
        ? ImmutableArray<Fact>.Empty
        : MechanismFacts.Offer(value.Value as Mechanisms?, Origin.Explicit, place).Concat(CredentialNameMapping.Facts(Settings.CredentialName, place)).ToArray();
}

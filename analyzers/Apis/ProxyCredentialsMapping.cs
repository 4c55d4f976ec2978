using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>Credentials of System.Net for a proxy; a cache says how the proxy is authenticated to.</summary>
internal sealed class ProxyCredentialsMapping : Mapping
{
    private static readonly Setting[] s_offers = Settings.Offers.Select(static offer => offer.Value).ToArray();

    private static readonly (Setting Offer, ProxyAuthentication Mechanism)[] s_clear = { (Settings.OffersBasic, ProxyAuthentication.Basic), (Settings.OffersDigest, ProxyAuthentication.Digest) };

    public override IReadOnlyList<Setting> Takes => s_offers;

    public override World Take(World world, Api giver, World given, ApiPlace place)
    {
        world = CredentialNameMapping.Facts(Settings.ProxyCredentialName, place).Prepend(new Fact(Settings.ProxyCredential, 1, Origin.Explicit, place)).Aggregate(world, static (now, fact) => now.With(fact));
        foreach ((Setting offer, ProxyAuthentication mechanism) in s_clear)
        {
            if (given[offer] is { Value: 1 } fact)
            {
                return world.With(new Fact(Settings.ProxyAuthentication, (int)mechanism, Origin.Explicit, fact.Location));
            }
        }

        return world;
    }

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place) =>
        CredentialNameMapping.Facts(Settings.ProxyCredentialName, place).Concat(One(Settings.ProxyCredential, value.IsNull ? 0 : 1, place)).ToArray();
}

using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>The proxy that a connection is given; null is none.</summary>
internal sealed class ProxyMapping : Mapping
{
    private static readonly Setting[] s_proxy =
    {
        Settings.ProxySource, Settings.ProxyCredential, Settings.ProxyCredentialName, Settings.ProxyAuthentication, Settings.ProxyUrlCredential, Settings.ProxyHopEncrypted,
    };

    public override IReadOnlyList<Setting> Takes => s_proxy;

    public override World Take(World world, Api giver, World given, ApiPlace place)
    {
        // An object that is handed in is a proxy, whatever is known of it.
        int source = given[Settings.ProxySource]?.Value ?? (int)ProxySource.Named;
        return base.Take(world, giver, given, place).With(new Fact(Settings.ProxySource, source, Origin.Explicit, place));
    }

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place) =>
        One(Settings.ProxySource, value.IsNull ? (int)ProxySource.None : (int?)(value.Value as ProxySource?), place);
}

using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>The address of a proxy.</summary>
internal sealed class ProxyAddressMapping : Mapping
{
    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place)
    {
        if (value.Value is not string text)
        {
            return ImmutableArray<Fact>.Empty;
        }

        // Without a scheme it is http, unless the scheme cannot be seen.
        Endpoint address = Endpoint.Parse(text);
        int? isEncrypted = address.Scheme is { } scheme ? (scheme == Scheme.Https ? 1 : 0) : text.StartsWith(Endpoint.Hole.ToString(), System.StringComparison.Ordinal) ? null : 0;
        return new[] { new Fact(Settings.ProxyUrlCredential, address.HasUserInfo ? 1 : 0, Origin.Explicit, place), new Fact(Settings.ProxyHopEncrypted, isEncrypted, Origin.Explicit, place) };
    }
}

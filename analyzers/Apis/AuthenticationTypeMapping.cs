using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>The name of an authentication type of System.Net, which is offered beside those that were named before.</summary>
internal sealed class AuthenticationTypeMapping : Mapping
{
    private const string Negotiate = "\"Negotiate\"";

    /// <summary>The mechanisms behind a name, or null when it is none of them.</summary>
    public static Mechanisms? Parse(string? name) => name?.ToUpperInvariant() switch
    {
        "BASIC" => Mechanisms.Basic,
        "DIGEST" => Mechanisms.Digest,
        "NTLM" => Mechanisms.Negotiate,
        "NEGOTIATE" => Mechanisms.Negotiate | Mechanisms.Kerberos,
        "KERBEROS" => Mechanisms.Kerberos,
        _ => null,
    };

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place)
    {
        if (Parse(value.Value as string) is not { } mechanisms)
        {
            return value.IsKnown ? ImmutableArray<Fact>.Empty : MechanismFacts.Offer(null, Origin.Explicit, place);
        }

        return MechanismFacts.Offer(mechanisms, Origin.Explicit, place).Where(static fact => fact.Value == 1).ToList();
    }

    /// <summary>Instead of Digest over HTTP Negotiate would be no way out, since nothing here encrypts messages.</summary>
    public override string? Expression(Setting setting, int value) =>
        (setting == Settings.OffersBasic && value == 0) || (setting == Settings.ProxyAuthentication && value == (int)ProxyAuthentication.Negotiate) ? Negotiate : null;
}

using System.Collections.Generic;
using System.Linq;
using WinRM.Analyzers.Flow;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>System.Net.CredentialCache: offers the mechanisms that its entries name, and no other.</summary>
internal static class CredentialCacheApi
{
    /// <summary>The caller's own credentials go with Negotiate only.</summary>
    public const Mechanisms OfCaller = Mechanisms.Negotiate | Mechanisms.Kerberos;

    private static readonly AuthenticationTypeMapping s_type = new();

    public static readonly Api Table = new()
    {
        TypeName = "System.Net.CredentialCache",
        IsGeneral = true,
        Initially = Settings.Offers.Select(static offer => new KeyValuePair<Setting, int?>(offer.Value, 0)).ToArray(),
        Values = new Dictionary<string, object?> { ["DefaultCredentials"] = OfCaller, ["DefaultNetworkCredentials"] = OfCaller },
        Calls = new Dictionary<string, Call> { ["Add"] = new() { Effect = Add } },
    };

    // The type follows an address, or a host and its port.
    private static Value Add(Evaluation flow, CallSite call)
    {
        if (call.Arguments.FirstOrDefault(static argument => argument.Name is "authType" or "authenticationType") is { } type)
        {
            flow.Change(call.Receiver, worlds => flow.Apply(worlds, s_type, type.Value, type.Type, new ApiPlace(type.Whole, type.Expression, s_type)));
        }

        return Value.Unknown;
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Analyzers.Flow;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>WinRm.NET: a builder for each mechanism; all of them connect to http on port 5985.</summary>
internal static class WinRmNetApi
{
    public static readonly Api Table = new()
    {
        TypeName = "WinRm.NET.IWinRm",
        OtherNames = new[] { "WinRm.NET.WinRmSessionBuilder" },
        TellingCalls = new[] { "WithBasic", "WithNtlm", "WithKerberos" },
        Calls = new Dictionary<string, Call>
        {
            ["WithBasic"] = new() { Effect = static (flow, call) => Make(flow, call, Mechanisms.Basic) },
            ["WithNtlm"] = new() { Effect = static (flow, call) => Make(flow, call, Mechanisms.Negotiate) },
            ["WithKerberos"] = new() { Effect = static (flow, call) => Make(flow, call, Mechanisms.Kerberos) },
        },
    };

    public static readonly Api Builder = new()
    {
        TypeName = "WinRm.NET.IWinRmSessionBuilderBase`1",
        OtherNames = new[] { "WinRm.NET.IWinRmBasicSessionBuilder", "WinRm.NET.IWinRmNtlmSessionBuilder", "WinRm.NET.IWinRmKerberosSessionBuilder" },
        IsGeneral = true,
        Stack = WinRmNet.Row,
        Kind = SubjectKind.Connection,
        Calls = new[] { "WithUser", "WithPassword", "WithRealmName", "WithKdc", "WithSpn" }.ToDictionary(static name => name, static _ => new Call { ReturnsReceiver = true })
            .Append(new KeyValuePair<string, Call>("Build", new Call { Arguments = new[] { EndpointMapping.Host }, Uses = true }))
            .ToDictionary(static entry => entry.Key, static entry => entry.Value),
    };

    private static Value Make(Evaluation flow, CallSite call, Mechanisms mechanism)
    {
        ApiPlace place = new(call.Syntax, (call.Syntax as InvocationExpressionSyntax)?.Expression is MemberAccessExpressionSyntax { Name: var name } ? name : null, new BuilderMapping());
        Value builder = flow.Make(Builder, call.Method?.ReturnType, call.Syntax, Enumerable.Empty<(Argument, Mapping)>());
        flow.Change(builder, worlds => MechanismFacts.Offer(mechanism, Origin.Explicit, place).Aggregate(worlds, static (now, fact) => now.With(fact)));
        return builder;
    }
}

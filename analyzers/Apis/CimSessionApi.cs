using System.Collections.Generic;
using System.Linq;
using WinRM.Analyzers.Flow;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>Microsoft.Management.Infrastructure.CimSession: opens the session; without options over HTTP.</summary>
internal static class CimSessionApi
{
    private static readonly TakeoverMapping s_credential = new(Settings.Offers.Select(static offer => offer.Value).ToArray());

    public static readonly Api Table = new()
    {
        TypeName = "Microsoft.Management.Infrastructure.CimSession",
        Calls = new Dictionary<string, Call> { ["Create"] = new() { Effect = Open }, ["CreateAsync"] = new() { Effect = Open } },
    };

    private static Value Open(Evaluation flow, CallSite call)
    {
        Argument host = call.Arguments[0];
        foreach (Argument options in call.Arguments.Skip(1))
        {
            foreach (Site site in options.Value.Sites.Where(static site => site.Api.Kind is not null))
            {
                flow.JudgeUse(site, host);
            }
        }

        bool hasOptions = call.Arguments.Skip(1).Any(static argument => argument.Type?.Name == "CimSessionOptions" && !argument.Value.Atoms.All(static atom => atom.Constant.IsNull));
        if (!hasOptions)
        {
            Worlds worlds = flow.Apply(Worlds.Start, EndpointMapping.Host, host.Value, host.Type, new ApiPlace(host.Whole, host.Expression));
            foreach (Argument credential in call.Arguments.Skip(1).Where(static argument => argument.Type?.Name == "CimCredential"))
            {
                worlds = flow.Apply(worlds, s_credential, credential.Value, credential.Type, new ApiPlace(credential.Whole, credential.Expression));
            }

            flow.Report(new[] { new Subject(SubjectKind.Connection, ManagementInfrastructure.Row, null, worlds, new ApiPlace(call.Syntax)) });
        }

        return Value.Unknown;
    }
}

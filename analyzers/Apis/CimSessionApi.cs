using System.Collections.Generic;
using System.Linq;
using WinRM.Analyzers.Flow;

namespace WinRM.Analyzers.Apis;

/// <summary>Microsoft.Management.Infrastructure.CimSession: without options it uses WS-Management over HTTP.</summary>
internal static class CimSessionApi
{
    public static readonly Api Table = new()
    {
        TypeName = "Microsoft.Management.Infrastructure.CimSession",
        Calls = new Dictionary<string, Call>
        {
            ["Create"] = new() { Effect = Open },
            ["CreateAsync"] = new() { Effect = Open },
        },
    };

    private static Value Open(Evaluation flow, CallSite call)
    {
        bool isDefault = call.Arguments.Count == 1 || call[1].Atoms.All(static atom => atom.Constant.IsNull);
        Value options = isDefault ? flow.Make(WSManSessionOptionsApi.Table, null, call.Syntax, Enumerable.Empty<(Argument, Mapping)>()) : call[1];
        foreach (Site site in options.Sites)
        {
            flow.JudgeUse(site, call.Arguments[0]);
        }

        return Value.Unknown;
    }
}

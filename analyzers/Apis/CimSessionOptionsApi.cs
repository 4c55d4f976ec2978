using System.Collections.Generic;
using System.Linq;
using WinRM.Analyzers.Flow;

namespace WinRM.Analyzers.Apis;

/// <summary>Microsoft.Management.Infrastructure.Options.CimSessionOptions: created as such, without a protocol, it is WS-Management over HTTP.</summary>
internal static class CimSessionOptionsApi
{
    public static readonly Api Table = new()
    {
        TypeName = "Microsoft.Management.Infrastructure.Options.CimSessionOptions",
        Calls = new Dictionary<string, Call>
        {
            [".ctor"] = new()
            {
                Effect = static (flow, call) => call.Arguments.Count > 0 ? Value.Unknown : flow.Make(WSManSessionOptionsApi.Table, null, call.Syntax, Enumerable.Empty<(Argument, Mapping)>()),
            },
        },
    };
}

using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>System.Net.Http.HttpRequestMessage: judged where it is sent, or alone when that cannot be seen.</summary>
internal static class HttpRequestMessageApi
{
    private static readonly RequestMapping s_address = new();

    public static readonly Api Table = new()
    {
        TypeName = "System.Net.Http.HttpRequestMessage",
        IsGeneral = true,
        Stack = SystemNetHttp.Row,
        Kind = SubjectKind.Connection,
        IsMeant = HttpExchange.IsWinRM,
        Parameters = new Dictionary<string, Mapping> { ["requestUri"] = s_address },
        Properties = new Dictionary<string, Mapping> { ["RequestUri"] = s_address, ["Authorization"] = AuthorizationMapping.Instance },
        Parts = new[] { "Headers" },
        Calls = AuthorizationMapping.HeaderCalls.ToDictionary(static entry => entry.Key, static entry => entry.Value),
    };
}

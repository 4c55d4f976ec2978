using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>
/// System.Net.Http.HttpClient: takes over its handler and sends requests, some of which may be WinRM. Judged where it sends, or
/// alone when that cannot be seen.
/// </summary>
internal static class HttpClientApi
{
    private static readonly string[] s_sends =
    {
        "Send", "SendAsync", "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync", "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync",
    };

    public static readonly Api Table = new()
    {
        TypeName = "System.Net.Http.HttpClient",
        OtherNames = new[] { "System.Net.Http.HttpMessageInvoker" },
        IsGeneral = true,
        Stack = SystemNetHttp.Row,
        Kind = SubjectKind.Connection,
        IsMeant = HttpExchange.IsWinRM,
        IsCompletedElsewhere = true,
        Parameters = new Dictionary<string, Mapping> { ["handler"] = new TakeoverMapping(Settings.All.ToArray()) },
        Properties = new Dictionary<string, Mapping>
        {
            ["BaseAddress"] = EndpointMapping.Uri,
            ["Authorization"] = AuthorizationMapping.Instance,
            ["DefaultProxy"] = new ProxyMapping(),
        },
        Values = new Dictionary<string, object?> { ["DefaultProxy"] = ProxySource.InternetExplorer },
        SetUpBy = new[] { "AddHttpClient", "ConfigureHttpClient" },
        Parts = new[] { "DefaultRequestHeaders" },
        Calls = s_sends.ToDictionary(static name => name, static _ => HttpExchange.ByClient)
            .Concat(AuthorizationMapping.HeaderCalls).ToDictionary(static entry => entry.Key, static entry => entry.Value),
    };
}

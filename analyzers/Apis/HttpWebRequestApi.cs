using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>System.Net.HttpWebRequest: a request with everything that its connection needs.</summary>
internal static class HttpWebRequestApi
{
    private static readonly string[] s_sends =
    {
        "GetResponse", "GetResponseAsync", "BeginGetResponse", "GetRequestStream", "GetRequestStreamAsync", "BeginGetRequestStream",
    };

    public static readonly Api Table = new()
    {
        TypeName = "System.Net.HttpWebRequest",
        OtherNames = new[] { "System.Net.WebRequest" },
        IsGeneral = true,
        Stack = SystemNetHttp.Row,
        Kind = SubjectKind.Connection,
        IsMeant = HttpExchange.IsWinRM,
        Properties = new Dictionary<string, Mapping>
        {
            ["Credentials"] = new CredentialsMapping(),
            ["UseDefaultCredentials"] = new CallerCredentialsMapping(),
            ["Proxy"] = new ProxyMapping(),
            ["ServerCertificateValidationCallback"] = new CertificateCallbackMapping(),
            ["DefaultWebProxy"] = new ProxyMapping(),
        },
        Values = new Dictionary<string, object?> { ["DefaultWebProxy"] = ProxySource.InternetExplorer },
        Parts = new[] { "Headers" },
        Calls = s_sends.ToDictionary(static name => name, static _ => HttpExchange.BySelf)
            .Concat(new[] { "Create", "CreateHttp", "CreateDefault" }.ToDictionary(static name => name, static _ => new Call { Creates = static () => Table!, Arguments = new[] { EndpointMapping.Uri } }))
            .Concat(new[] { "Add", "Set", "set_Item" }.ToDictionary(static name => name, static _ => new Call { Effect = AuthorizationMapping.Set }))
            .Append(new KeyValuePair<string, Call>("GetSystemWebProxy", WebProxyApi.System))
            .ToDictionary(static entry => entry.Key, static entry => entry.Value),
    };
}

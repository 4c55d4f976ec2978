using System.Collections.Generic;
using System.Linq;
using WinRM.Analyzers.Flow;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>The handlers of System.Net.Http, which say how clients connect.</summary>
internal static class HttpHandlerApi
{
    private static readonly Dictionary<string, Mapping> s_properties = new()
    {
        ["Credentials"] = new CredentialsMapping(),
        ["Proxy"] = new ProxyMapping(),
        ["UseProxy"] = new UseProxyMapping(),
        ["DefaultProxyCredentials"] = new GivenMapping(Settings.ProxyCredential),
    };

    public static readonly Api Client = new()
    {
        TypeName = "System.Net.Http.HttpClientHandler",
        IsGeneral = true,
        Properties = s_properties.Concat(new Dictionary<string, Mapping>
        {
            ["UseDefaultCredentials"] = new CallerCredentialsMapping(),
            ["ServerCertificateCustomValidationCallback"] = new CertificateCallbackMapping(),

            // Left alone it is off as well.
            ["CheckCertificateRevocationList"] = new FlagMapping(Settings.RevocationCheck, isRemovable: false),
        }).ToDictionary(static entry => entry.Key, static entry => entry.Value),
        Values = new Dictionary<string, object?> { ["DangerousAcceptAnyServerCertificateValidator"] = new ConstantFunction(true) },
    };

    public static readonly Api Sockets = new()
    {
        TypeName = "System.Net.Http.SocketsHttpHandler",
        IsGeneral = true,
        Properties = s_properties.Append(new KeyValuePair<string, Mapping>("SslOptions", new TakeoverMapping(Settings.CaCheck, Settings.CnCheck, Settings.RevocationCheck)))
            .Concat(SslOptionsApi.Table.Properties).ToDictionary(static entry => entry.Key, static entry => entry.Value),
        Parts = new[] { "SslOptions" },
    };
}

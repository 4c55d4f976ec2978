using System.Collections.Generic;
using System.Linq;
using WinRM.Analyzers.Flow;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>System.Net.WebProxy: a proxy by its address, or the one of Internet Explorer.</summary>
internal static class WebProxyApi
{
    /// <summary>Returns the proxy of Internet Explorer, which credentials can be given to.</summary>
    public static readonly Call System = new() { Effect = static (flow, call) => OfInternetExplorer(flow, call) };

    public static readonly Api Table = new()
    {
        TypeName = "System.Net.WebProxy",
        IsGeneral = true,
        Parameters = new Dictionary<string, Mapping> { ["Address"] = new ProxyAddressMapping(), ["Credentials"] = new ProxyCredentialsMapping() },
        Properties = new Dictionary<string, Mapping>
        {
            ["Address"] = new ProxyAddressMapping(),
            ["Credentials"] = new ProxyCredentialsMapping(),
            ["UseDefaultCredentials"] = new FlagMapping(Settings.ProxyCredential),
        },
        Calls = new Dictionary<string, Call> { ["GetDefaultProxy"] = System },
    };

    private static Value OfInternetExplorer(Evaluation flow, CallSite call)
    {
        Value proxy = flow.Make(Table, null, call.Syntax, Enumerable.Empty<(Argument, Mapping)>());
        flow.Change(proxy, static worlds => worlds.With(new Fact(Settings.ProxySource, (int)ProxySource.InternetExplorer, Origin.Explicit, null)));
        return proxy;
    }
}

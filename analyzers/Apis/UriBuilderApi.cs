using System.Collections.Generic;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>System.UriBuilder: an address in parts.</summary>
internal static class UriBuilderApi
{
    public static readonly Api Table = new()
    {
        TypeName = "System.UriBuilder",
        IsGeneral = true,
        Initially = new[] { new KeyValuePair<Setting, int?>(Settings.Scheme, (int)Scheme.Http), new KeyValuePair<Setting, int?>(Settings.Loopback, 1) },
        Parameters = new Dictionary<string, Mapping>
        {
            ["uri"] = EndpointMapping.Uri,
            ["schemeName"] = EndpointMapping.Scheme,
            ["scheme"] = EndpointMapping.Scheme,
            ["hostName"] = EndpointMapping.Host,
            ["host"] = EndpointMapping.Host,
            ["portNumber"] = new NumberMapping(Settings.Port),
            ["port"] = new NumberMapping(Settings.Port),
        },
        Properties = new Dictionary<string, Mapping>
        {
            ["Scheme"] = EndpointMapping.Scheme,
            ["Host"] = EndpointMapping.Host,
            ["Port"] = new NumberMapping(Settings.Port),
        },
        Parts = new[] { "Uri" },
        Calls = new Dictionary<string, Call> { ["ToString"] = new() { ReturnsReceiver = true } },
    };
}

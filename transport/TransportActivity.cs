using System.Diagnostics;

namespace WinRM.Transport;

/// <summary>Traces for OpenTelemetry; the source is named WinRM.Transport.</summary>
internal static class TransportActivity
{
    private static readonly ActivitySource s_source = new("WinRM.Transport");

    /// <summary>A connection is opened.</summary>
    public static Activity? Connect(WsmOptions options) => Start("wsman connect", options);

    /// <summary>A request and its answer.</summary>
    public static Activity? Request(string action, WsmOptions options) => Start("wsman " + action, options);

    private static Activity? Start(string name, WsmOptions options) => s_source.StartActivity(name, ActivityKind.Client)
        ?.SetTag("server.address", options.Endpoint.IdnHost)
        .SetTag("server.port", options.Endpoint.Port)
        .SetTag("wsman.proxied", options.Proxy is not null);
}

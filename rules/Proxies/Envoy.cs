using System.Collections.Generic;

namespace WinRM.Rules.Proxies;

/// <summary>Envoy.</summary>
public static class Envoy
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Envoy",
        Source = "https://www.envoyproxy.io/docs/envoy/latest/api-v3/config/cluster/v3/cluster.proto",
        Defaults = new Dictionary<Setting, int> { [Settings.Measured] = 0 },
        Proxy = new ProxyProduct
        {
            WayOut = "Set connection_pool_per_downstream_connection: true on the cluster with HTTP/1.1 towards the server, or use the filter envoy.filters.network.tcp_proxy.",
            Note = "Read in its documentation and source, not measured.",
        },
    };
}

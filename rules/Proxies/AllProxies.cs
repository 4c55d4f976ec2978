using System.Collections.Generic;

namespace WinRM.Rules.Proxies;

/// <summary>All proxy servers. A new one is one file in this folder and one line here.</summary>
public static class AllProxies
{
    /// <summary>Every proxy server, for documentation and tests.</summary>
    public static readonly IReadOnlyList<Stack> Rows = new[]
    {
        Squid.Row, Nginx.Row, IngressNginx.Row, HAProxy.Row, ApacheHttpd.Row, Tinyproxy.Row,
        Privoxy.Row, Mitmproxy.Row, Caddy.Row, Varnish.Row, Lighttpd.Row, TrafficServer.Row,
        Envoy.Row, Istio.Row, Traefik.Row, AwsLoadBalancer.Row, AzureApplicationGateway.Row,
    };
}

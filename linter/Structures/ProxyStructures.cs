using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Structures;

/// <summary>All proxy configurations in YAML and JSON. A new one is one file and one line here.</summary>
internal static class ProxyStructures
{
    /// <summary>Every structure.</summary>
    public static readonly IReadOnlyList<IStructure> All =
        [new Mitmproxy(), new IngressNginx(), new Envoy(), new Istio(), new Traefik(), new AwsLoadBalancer(), new AzureApplicationGateway(), new TrafficServerYaml()];

    private static readonly string[] s_marks =
    [
        "stickyauth", "connection_strategy", "ignore_hosts", "nginx.ingress", "ingress", "upstream-keepalive", "static_resources", "envoy", "DestinationRule", "loadBalancer", "serversTransport",
        "ElasticLoadBalancing", "backendHttpSettings", "aws-load-balancer", "records:",
    ];

    /// <summary>May the file, though it has no word of WinRM, be one of them?</summary>
    public static bool MayBe(SourceFile file) => file.Extension is ".yml" or ".yaml" or ".json" && s_marks.Any(mark => file.Text.Contains(mark, StringComparison.OrdinalIgnoreCase));
}

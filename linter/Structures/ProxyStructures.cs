using System;
using System.Buffers;
using System.Collections.Generic;

namespace WinRM.Lint.Structures;

/// <summary>All proxy configurations in YAML and JSON. A new one is one file and one line here.</summary>
internal static class ProxyStructures
{
    /// <summary>Every structure.</summary>
    public static readonly IReadOnlyList<IStructure> All =
        [new Mitmproxy(), new IngressNginx(), new Envoy(), new Istio(), new Traefik(), new AwsLoadBalancer(), new AzureApplicationGateway(), new TrafficServerYaml()];

    private static readonly SearchValues<string> s_marks = SearchValues.Create(
    [
        "stickyauth", "connection_strategy", "ignore_hosts", "nginx.ingress", "ingress", "upstream-keepalive", "static_resources", "envoy", "DestinationRule", "loadBalancer", "serversTransport",
        "ElasticLoadBalancing", "backendHttpSettings", "aws-load-balancer", "records:",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>May the file, though it has no word of WinRM, be one of them?</summary>
    public static bool MayBe(SourceFile file) => file.Extension is ".yml" or ".yaml" or ".json" && file.Text.AsSpan().ContainsAny(s_marks);
}

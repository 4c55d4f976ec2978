using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Proxies;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>Envoy's clusters, each a proxy server. Read from documentation, not measured.</summary>
internal sealed class Envoy : IStructure
{
    /// <inheritdoc/>
    public string Name => "Envoy";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Names("clusters") && Clusters(tree).Any();

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        HashSet<string> passed = new(StringComparer.Ordinal);
        HashSet<string> routed = new(StringComparer.Ordinal);
        foreach (YamlMapping map in tree.Maps())
        {
            bool isTcp = map["@type"].Text()?.Contains("tcp_proxy", StringComparison.Ordinal) == true;
            if (map["cluster"].Text() is { } name)
            {
                (isTcp ? passed : routed).Add(name);
            }
        }

        foreach (YamlMapping cluster in Clusters(tree))
        {
            string? name = cluster["name"].Text();
            if (name is null || !passed.Contains(name) || routed.Contains(name))
            {
                tree.Reading.Add(Describe(tree, cluster, name));
            }
        }
    }

    private static Subject Describe(Tree tree, YamlMapping cluster, string? name)
    {
        ProxyFacts facts = new(WinRM.Rules.Proxies.Envoy.Row, name, tree.PlaceOf(cluster));
        facts.CarriesWhatIsSaidIn(tree, cluster);
        YamlMapping[] maps = [.. Nodes.Below(cluster, tree.File.Budget).OfType<YamlMapping>()];
        YamlNode? Find(string name) => maps.Select(map => Key(map, name)).FirstOrDefault(static found => found is not null);
        if (Find("max_requests_per_connection") is YamlScalar { Value: "1" } once)
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, tree.PlaceOf(once), "max_requests_per_connection 1");
        }
        else if ((Find("http2_protocol_options") ?? Find("auto_config") ?? Find("http3_protocol_options")) is { } several)
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.Shared, tree.PlaceOf(several), "HTTP/2 towards the server carries several clients at once");
        }
        else if (Key(cluster, "connection_pool_per_downstream_connection") is YamlScalar own)
        {
            bool? isOwn = own.Value.ToLowerInvariant() switch { "true" => true, "false" => false, _ => null };
            if (isOwn is { } known)
            {
                facts.State(Settings.ServerConnections, (int)(known ? ServerConnections.PerClient : ServerConnections.Shared), tree.PlaceOf(own), $"connection_pool_per_downstream_connection {own.Value}");
            }
            else
            {
                facts.Unknown(Settings.ServerConnections, tree.PlaceOf(own));
            }
        }
        else
        {
            facts.Default(Settings.ServerConnections, (int)ServerConnections.Shared, "a cluster has one pool for all clients unless connection_pool_per_downstream_connection is true");
        }

        return facts.Build();
    }

    private static IEnumerable<YamlMapping> Clusters(Tree tree) => tree.Maps().SelectMany(static map => map["clusters"].Items()).OfType<YamlMapping>()
        .Where(static cluster => cluster["name"] is not null && (Key(cluster, "load_assignment") ?? Key(cluster, "lb_policy") ?? Key(cluster, "connect_timeout") ?? Key(cluster, "hosts")) is not null);

    // Fields may be written in either of two ways.
    private static YamlNode? Key(YamlMapping map, string name)
    {
        string[] parts = name.Split('_');
        return map[name] ?? map[parts[0] + string.Concat(parts.Skip(1).Select(static part => char.ToUpperInvariant(part[0]) + part[1..]))];
    }
}

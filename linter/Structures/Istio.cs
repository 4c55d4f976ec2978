using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Proxies;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>Istio's VirtualServices with HTTP routes, and DestinationRules. Read from documentation, not measured.</summary>
internal sealed class Istio : IStructure
{
    /// <inheritdoc/>
    public string Name => "Istio";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => Objects(tree).Any();

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        YamlMapping[] objects = [.. Objects(tree)];
        YamlMapping[] rules = [.. objects.Where(static one => one["kind"].Text() == "DestinationRule")];
        YamlMapping[] services = [.. objects.Where(static one => one["kind"].Text() == "VirtualService" && one.At("spec", "http") is not null)];
        foreach (YamlMapping service in services)
        {
            HashSet<string?> hosts = [.. Nodes.Below(service.At("spec", "http")!, tree.File.Budget).OfType<YamlMapping>().Select(static map => map.At("destination", "host").Text())];
            tree.Reading.Add(Describe(tree, service, Array.Find(rules, rule => hosts.Contains(rule.At("spec", "host").Text()))));
        }

        foreach (YamlMapping rule in services.Length > 0 ? [] : rules)
        {
            tree.Reading.Add(Describe(tree, rule, rule));
        }
    }

    private static Subject Describe(Tree tree, YamlMapping one, YamlMapping? rule)
    {
        ProxyFacts facts = new(WinRM.Rules.Proxies.Istio.Row, one.At("metadata", "name").Text(), tree.PlaceOf(one["spec"] ?? one));
        facts.CarriesWhatIsSaidIn(tree, one, rule);
        YamlNode? http = rule.At("spec", "trafficPolicy", "connectionPool", "http");
        if (http.At("maxRequestsPerConnection") is YamlScalar { Value: "1" } once)
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, tree.PlaceOf(once), "maxRequestsPerConnection 1");
        }
        else
        {
            facts.Default(Settings.ServerConnections, (int)ServerConnections.Shared, "the sidecar has one pool of HTTP connections for all clients");
        }

        return facts.Build();
    }

    private static IEnumerable<YamlMapping> Objects(Tree tree) => tree.File.Documents.Select(static document => document.Target).OfType<YamlMapping>()
        .Where(static one => one["apiVersion"].Text()?.StartsWith("networking.istio.io/", StringComparison.Ordinal) == true && one["kind"].Text() is "DestinationRule" or "VirtualService");
}

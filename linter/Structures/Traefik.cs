using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Proxies;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>Traefik's dynamic configuration: each HTTP service is a proxy server. Read from documentation and source, not measured.</summary>
internal sealed class Traefik : IStructure
{
    // From it on a client has a transport of its own after an answer that offers Negotiate or NTLM.
    private static readonly Version s_pins = new(2, 11, 0);

    /// <inheritdoc/>
    public string Name => "Traefik";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => Services(tree).Any();

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        YamlNode? root = tree.File.Documents[0].Target;
        foreach (YamlEntry service in Services(tree))
        {
            YamlNode balancer = service.Value.Target.At("loadBalancer")!;
            ProxyFacts facts = new(WinRM.Rules.Proxies.Traefik.Row, service.Name, tree.PlaceOf(service.Key));
            YamlNode? transport = balancer.At("serversTransport").Text() is { } name ? root.At("http", "serversTransports", name.Split('@')[0]) : null;
            if (transport.At("maxIdleConnsPerHost") is YamlScalar { Value: "-1" } none)
            {
                facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, tree.PlaceOf(none), "maxIdleConnsPerHost -1");
            }
            else if (tree.Reading.Versions.Of("traefik", tree.Reading.File) is { } version && version < s_pins)
            {
                facts.Default(Settings.ServerConnections, (int)ServerConnections.Shared, "before Traefik 2.11.0 clients share all connections");
            }
            else
            {
                facts.Default(Settings.ServerConnections, (int)ServerConnections.SharedUntilChallenged, "a client has connections of its own only after an answer that offers NTLM or Negotiate");
            }

            facts.CarriesWhatIsSaidIn(tree, [service.Key, service.Value, .. Routers(root, service.Name)]);
            tree.Reading.Add(facts.Build());
        }
    }

    private static YamlNode?[] Routers(YamlNode? root, string? service) =>
        [.. (root.At("http", "routers") as YamlMapping)?.Entries.Select(static entry => entry.Value.Target).Where(router => router.At("service").Text() == service) ?? []];

    private static IEnumerable<YamlEntry> Services(Tree tree) => tree.File.Documents is [{ } root, ..] && root.Target.At("http", "services") is YamlMapping services
        ? services.Entries.Where(static service => service.Value.Target.At("loadBalancer") is YamlMapping balancer && balancer["servers"] is YamlSequence)
        : [];
}

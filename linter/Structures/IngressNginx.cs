using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Proxies;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>Kubernetes objects that ingress-nginx reads: each Ingress is a proxy server, and so is its ConfigMap.</summary>
internal sealed class IngressNginx : IStructure
{
    private const string Prefix = "nginx.ingress.kubernetes.io/";
    private const string Pool = "upstream-keepalive-connections";

    /// <inheritdoc/>
    public string Name => "ingress-nginx";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => Objects(tree).Any();

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        YamlMapping[] objects = [.. Objects(tree)];
        YamlMapping? map = Array.Find(objects, static one => one["kind"].Text() == "ConfigMap");
        foreach (YamlMapping ingress in objects.Where(static one => one["kind"].Text() == "Ingress"))
        {
            tree.Reading.Add(Describe(tree, ingress, map));
        }

        if (map is not null && objects.Length == 1)
        {
            tree.Reading.Add(Describe(tree, map, map));
        }
    }

    private static Subject Describe(Tree tree, YamlMapping one, YamlMapping? map)
    {
        ProxyFacts facts = new(WinRM.Rules.Proxies.IngressNginx.Row, one.At("metadata", "name").Text(), tree.PlaceOf(one["spec"] ?? one["data"] ?? one));
        facts.CarriesWhatIsSaidIn(tree, one);
        YamlNode? Annotation(string name) => one.At("metadata", "annotations", Prefix + name);
        if (Annotation("ssl-passthrough").Text() == "true")
        {
            return facts.Build();
        }

        if (Annotation("proxy-http-version") is YamlScalar { Value: "1.0" } version)
        {
            facts.State(Settings.ProxyHttpVersion, Settings.Version(1, 0), tree.PlaceOf(version), "proxy-http-version 1.0");
            facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, tree.PlaceOf(version), "proxy-http-version 1.0");
        }
        else if (Annotation("connection-proxy-header") is YamlScalar header && header.Value.Equals("close", StringComparison.OrdinalIgnoreCase))
        {
            facts.State(Settings.ServerConnections, (int)ServerConnections.PerRequest, tree.PlaceOf(header), "connection-proxy-header close");
        }
        else if (map.At("data", Pool) is YamlScalar pool)
        {
            facts.State(Settings.ServerConnections, (int)(pool.Value == "0" ? ServerConnections.PerRequest : ServerConnections.Shared), tree.PlaceOf(pool), $"{Pool} {pool.Value}");
        }
        else
        {
            facts.Default(Settings.ServerConnections, (int)ServerConnections.Shared, "its template keeps a pool of 320 connections");
        }

        if (map.At("data", "keep-alive") is YamlScalar { Value: "0" } clients)
        {
            facts.State(Settings.KeepsClients, 0, tree.PlaceOf(clients), "keep-alive 0");
        }

        if (Annotation("auth-type") is YamlScalar login)
        {
            facts.State(Settings.PassesAuthentication, 0, tree.PlaceOf(login), "auth-type asks for a logon of its own, in the header that the server's logon needs");
        }

        return facts.Build();
    }

    private static IEnumerable<YamlMapping> Objects(Tree tree) => tree.File.Documents.Select(static document => document.Target).OfType<YamlMapping>()
        .SelectMany(static document => document["kind"].Text() == "List" ? document["items"].Items().OfType<YamlMapping>() : [document])
        .Where(static one => IsIngress(one) || IsConfigMap(one));

    // Another controller may read an Ingress that names no class and has no annotation for nginx.
    private static bool IsIngress(YamlMapping one) => one["kind"].Text() == "Ingress"
        && (one.At("spec", "ingressClassName").Text()?.Contains("nginx", StringComparison.OrdinalIgnoreCase) == true
            || ((one.At("metadata", "annotations") as YamlMapping)?.Entries.Exists(static entry => entry.Name?.StartsWith(Prefix, StringComparison.Ordinal) == true
                || (entry.Name == "kubernetes.io/ingress.class" && entry.Value.Target.Text() == "nginx")) ?? false));

    private static bool IsConfigMap(YamlMapping one) => one["kind"].Text() == "ConfigMap" && one["data"] is YamlMapping data
        && (data[Pool] is not null || (one.At("metadata", "name").Text() is { } name && name.Contains("ingress-nginx-controller", StringComparison.Ordinal)));
}

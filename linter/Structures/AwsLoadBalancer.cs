using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Proxies;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>Load balancers in CloudFormation templates and in annotations of Kubernetes. Read from documentation, not measured.</summary>
internal sealed class AwsLoadBalancer : IStructure
{
    private const string Protocol = "service.beta.kubernetes.io/aws-load-balancer-backend-protocol";

    /// <inheritdoc/>
    public string Name => "AWS load balancer";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => Groups(tree).Any() || Services(tree).Any();

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (YamlEntry group in Groups(tree))
        {
            YamlNode? properties = group.Value.Target.At("Properties");
            YamlScalar? http = properties.At("Protocol") as YamlScalar
                ?? properties.At("Listeners").Items().Select(static listener => listener.At("InstanceProtocol") ?? listener.At("Protocol")).OfType<YamlScalar>().FirstOrDefault(IsHttp);
            Add(tree, group.Name, http, group.Key, group.Value);
        }

        foreach (YamlMapping service in Services(tree))
        {
            YamlScalar protocol = (YamlScalar)service.At("metadata", "annotations", Protocol)!;
            Add(tree, service.At("metadata", "name").Text(), protocol, protocol, service);
        }
    }

    private static void Add(Tree tree, string? name, YamlScalar? protocol, YamlNode anchor, YamlNode whole)
    {
        if (protocol is null || !IsHttp(protocol))
        {
            return;
        }

        ProxyFacts facts = new(WinRM.Rules.Proxies.AwsLoadBalancer.Row, name, tree.PlaceOf(anchor));
        facts.State(Settings.ServerConnections, (int)ServerConnections.Shared, tree.PlaceOf(protocol), "with HTTP it shares connections to targets");
        facts.CarriesWhatIsSaidIn(tree, anchor, whole);
        tree.Reading.Add(facts.Build());
    }

    private static bool IsHttp(YamlScalar protocol) => protocol.Value.ToUpperInvariant() is "HTTP" or "HTTPS";

    private static IEnumerable<YamlEntry> Groups(Tree tree) => tree.File.Documents.Select(static document => document.Target.At("Resources")).OfType<YamlMapping>()
        .SelectMany(static resources => resources.Entries)
        .Where(static resource => resource.Value.Target.At("Type").Text() is "AWS::ElasticLoadBalancingV2::TargetGroup" or "AWS::ElasticLoadBalancing::LoadBalancer");

    private static IEnumerable<YamlMapping> Services(Tree tree) => tree.File.Documents.Select(static document => document.Target).OfType<YamlMapping>()
        .Where(static one => one["kind"].Text() == "Service" && one.At("metadata", "annotations", Protocol) is YamlScalar);
}

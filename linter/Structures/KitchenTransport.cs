using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Structures;

/// <summary>Test Kitchen's <c>transport</c>: for all machines, for a platform or for a suite.</summary>
internal sealed class KitchenTransport : IStructure
{
    private static readonly Tool s_tool = new(TestKitchen.Row, Key.Scheme("scheme"), Key.Port("port"), Key.Skips("no_ssl_peer_verification"), Key.Host("host"), Key.Host("hostname"));

    /// <inheritdoc/>
    public string Name => "Test Kitchen";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Spots.Any(static spot => spot.Outer is null && spot.Map["platforms"] is YamlSequence or null && (spot.Map["suites"] ?? spot.Map["driver"] ?? spot.Map["platforms"]) is not null);

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot root in tree.Spots.Where(static spot => spot.Outer is null))
        {
            YamlMapping? all = root.Map["transport"] as YamlMapping;
            YamlMapping[] platforms = [.. Items(root.Map["platforms"])];
            YamlMapping? windows = platforms.Select(static platform => platform["transport"]).OfType<YamlMapping>().FirstOrDefault(static transport => IsWinRM(transport["name"]));
            if (platforms.Length == 0 || !platforms.All(static platform => platform["transport"] is YamlMapping))
            {
                Add(tree, null, root.Map, all);
            }

            foreach (YamlMapping platform in platforms)
            {
                Add(tree, NameOf(platform), platform, all, platform["transport"] as YamlMapping);
            }

            foreach (YamlMapping suite in Items(root.Map["suites"]))
            {
                Add(tree, NameOf(suite), suite, all, IsWinRM(all?["name"]) || IsWinRM(root.Map["transport"]) ? null : windows, suite["transport"] as YamlMapping);
            }
        }
    }

    // The last map is the one that belongs to the owner; an owner without one has the transport of those around it.
    private static void Add(Tree tree, string? name, YamlMapping owner, params IEnumerable<YamlMapping?> transports)
    {
        if (owner["transport"] is not YamlMapping)
        {
            if (IsWinRM(owner["transport"]))
            {
                tree.Reading.Add(s_tool.Describe(tree.Layers(new YamlMapping(tree.File.Budget)), name, tree.Layers(owner)["transport"]!.Whole));
            }

            return;
        }

        Layers layers = tree.Layers(transports.OfType<YamlMapping>());
        if (layers["name"] is { } chosen && IsWinRM(chosen.Value))
        {
            tree.Reading.Add(s_tool.Describe(layers, name, chosen.IsInherited ? tree.Layers(owner)["transport"]!.KeyPlace : chosen.Whole, Scheme(layers["winrm_transport"])));
        }
    }

    /// <summary>The transport of the gem decides about the scheme unless one is set, and about the mechanism.</summary>
    private static IEnumerable<Fact> Scheme(Option? transport)
    {
        if (transport is null)
        {
            return [];
        }

        Fact scheme = transport.State(Settings.Scheme, transport.Text is { } text ? (int)(text == "ssl" ? Rules.Scheme.Https : Rules.Scheme.Http) : null);
        Mechanisms? mechanisms = transport.Text == "ssl" ? Mechanisms.Negotiate : transport.Text is { } word && Key.MechanismWords.TryGetValue(word, out Mechanisms known) ? known : null;
        return [scheme, .. Key.Offer(transport, mechanisms)];
    }

    private static bool IsWinRM(YamlNode? name) => name is YamlScalar { Value: "winrm" };

    private static IEnumerable<YamlMapping> Items(YamlNode? list) => list is YamlSequence sequence ? sequence.Items.Select(static item => item.Target).OfType<YamlMapping>() : [];

    private static string? NameOf(YamlMapping map) => map["name"] is YamlScalar name && !Placeholder.Is(name) ? name.Value : null;
}

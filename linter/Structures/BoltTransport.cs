using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>Puppet Bolt's <c>winrm</c> transport: in an inventory for all targets, for a group or for one target, and in Bolt's own configuration.</summary>
internal sealed class BoltTransport : IStructure
{
    private static readonly string[] s_own =
        ["ssl", "ssl-verify", "basic-auth-only", "port", "user", "password", "realm", "cacert", "connect-timeout", "file-protocol", "extensions", "tmpdir", "smb-port", "read-timeout"];

    private static readonly Tool s_tool = new(
        Rules.Stacks.Bolt.Row, Key.Https("ssl"), Key.Port("port"), Key.Verifies("ssl-verify"), Key.Offers("basic-auth-only", Mechanisms.Basic), Key.Presence("realm", Mechanisms.Kerberos),
        Key.Host("host"));

    /// <inheritdoc/>
    public string Name => "Puppet Bolt";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => !tree.IsHcl && tree.Spots.Any(spot => IsTransport(tree, spot));

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        bool usesWinRM = tree.Reading.File.Text.Contains("winrm://", StringComparison.Ordinal) || tree.Spots.Any(static spot => spot.Map["transport"] is YamlScalar { Value: "winrm" });
        foreach (Spot spot in tree.Spots.Where(spot => IsTransport(tree, spot)))
        {
            // Options of a transport that nobody uses hold for nobody.
            bool isUsed = usesWinRM || spot.Outer?.Map["transport"] is not YamlScalar other || Placeholder.Is(other);
            if (isUsed && !IsOverridden(spot))
            {
                Layers layers = tree.Layers([.. Outer(spot).Reverse(), spot.Map]);
                tree.Reading.Add(s_tool.Describe(layers, NameOf(spot), tree.Reading.At(spot.KeyNode!.Start, spot.KeyNode.End)));
            }
        }
    }

    private static bool IsTransport(Tree tree, Spot spot) => spot.Key == "winrm" && Array.Exists(s_own, spot.Map.ByName.ContainsKey)
        && (spot.Outer is { Key: "config" or "inventory-config" }
            || (spot.Outer is { Outer: null } && tree.Reading.File.Path[(tree.Reading.File.Path.LastIndexOf('/') + 1)..].Contains("bolt", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The options of the groups around, from the inside out.</summary>
    private static IEnumerable<YamlMapping> Outer(Spot spot) =>
        (spot.Outer?.Around.Skip(1) ?? []).Select(static around => (around.Map["config"] as YamlMapping)?["winrm"]).OfType<YamlMapping>();

    // Where every target says the same options itself, those of the group reach none.
    private static bool IsOverridden(Spot spot) =>
        spot.Outer?.Outer?.Map is { } group && (group["targets"] ?? group["nodes"]) is YamlSequence { Items.Count: > 0 } targets && group["groups"] is null
        && targets.Items.TrueForAll(target => target.Target is YamlMapping map && (map["config"] as YamlMapping)?["winrm"] is YamlMapping own
            && spot.Map.ByName.Keys.All(own.ByName.ContainsKey));

    private static string? NameOf(Spot spot) =>
        (spot.Outer?.Outer?.Map["name"] ?? spot.Outer?.Outer?.Map["uri"]) is YamlScalar name && !Placeholder.Is(name) ? name.Value : null;
}

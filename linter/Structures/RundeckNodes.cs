using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Structures;

/// <summary>Rundeck's nodes that its WinRM plugin connects to.</summary>
internal sealed class RundeckNodes : IStructure
{
    private static readonly Tool s_tool = new(
        RundeckPyWinRM.Row,
        Key.Scheme("winrm-transport"), Key.Port("winrm-port"), Key.Mechanism("winrm-authtype", Key.MechanismWords), Key.Skips("winrm-nossl"), Key.Proxy("winrm-proxy"), Key.Host("hostname"));

    /// <inheritdoc/>
    public string Name => "Rundeck";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => !tree.IsHcl && (tree.Names("winrm-") || tree.Names("WinRMPython")) && tree.Spots.Any(static spot => IsNode(spot.Map));

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots.Where(static spot => IsNode(spot.Map)))
        {
            Add(tree, spot.Map, spot.Key);
        }
    }

    /// <summary>States the connection to a node.</summary>
    public static void Add(Tree tree, YamlMapping node, string key)
    {
        Layers layers = tree.Layers(node);
        string? name = (layers["nodename"] ?? layers["name"] ?? layers["hostname"])?.Text ?? (key.Length == 0 ? null : key);
        if (Decider(layers) is { } decider)
        {
            tree.Reading.Add(s_tool.Describe(layers, name, decider.Whole));
        }
        else if (layers["node-executor"] is { } executor)
        {
            // The project may say what the node does not.
            tree.Reading.Add(s_tool.Describe(layers, name, executor.Whole, Tool.Unsure));
        }
    }

    /// <summary>Has the map attributes of the plugin?</summary>
    public static bool IsNode(YamlMapping map) => s_attributes.Any(map.ByName.ContainsKey) || map["node-executor"] is YamlScalar { Value: "WinRMPython" };

    private static readonly string[] s_attributes = ["winrm-transport", "winrm-authtype", "winrm-port", "winrm-nossl", "winrm-proxy"];

    private static Option? Decider(Layers layers) => layers["winrm-transport"] ?? layers["winrm-authtype"] ?? layers["winrm-port"];
}

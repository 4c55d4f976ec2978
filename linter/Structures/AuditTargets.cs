using System.Linq;
using WinRM.Lint.Yaml;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Structures;

/// <summary>Windows machines in the inventories of cnspec and cnquery.</summary>
internal sealed class AuditTargets : IStructure
{
    private static readonly Tool s_tool = new(CnSpec.Row, Key.Port("port"), Key.Skips("insecure"), Key.Host("host"));

    /// <inheritdoc/>
    public string Name => "cnspec";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Names("connections") && tree.Spots.Any(IsConnection);

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots.Where(IsConnection))
        {
            Layers layers = tree.Layers(spot.Map);
            tree.Reading.Add(s_tool.Describe(layers, layers["host"]?.Text is { Length: > 0 } host ? host : null, (layers["type"] ?? layers["backend"])!.Whole));
        }
    }

    private static bool IsConnection(Spot spot) =>
        spot.Key == "connections" && (spot.Map["type"] ?? spot.Map["backend"]) is YamlScalar { Value: "winrm" } && spot.Around.Any(static around => around.Key is "assets" or "spec");
}

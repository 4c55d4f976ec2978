using System;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>
/// Values of the registry that DSC sets: documents of DSC 3, configurations of winget, Ansible's win_dsc. The resource is
/// Microsoft's own, or the older ones of PowerShell.
/// </summary>
internal sealed class DscRegistry : IStructure
{
    private static readonly string[] s_kinds = ["type", "resource", "resource_name"];

    /// <inheritdoc/>
    public string Name => "DSC registry";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Names("Registry") && tree.Spots.Any(IsResource);

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots.Where(IsResource))
        {
            Layers said = tree.Layers(spot.Map["properties"] as YamlMapping ?? spot.Map["settings"] as YamlMapping ?? spot.Map);
            string? key = Text(said, "keyPath") ?? Text(said, "Key");
            if (key is not null && Text(said, "valueName") is { } name && Data(said["valueData"]?.Value) is { IsNull: false } data
                && said["_exist"] is not { Truth: false } && !(said["Ensure"]?.Is("Absent") ?? false))
            {
                RegistryModule.State(tree, key, name, data);
            }
        }
    }

    private static string? Text(Layers said, string name) => said[name]?.Text;

    // { DWord: 1 }, 1, [1]
    private static YamlScalar? Data(YamlNode? node) => node switch
    {
        YamlMapping { Entries: [{ Value: var value }] } => value.Target as YamlScalar,
        YamlSequence { Items: [var item] } => item.Target as YamlScalar,
        _ => node as YamlScalar,
    };

    private static bool IsResource(Spot spot) => Array.Exists(s_kinds, kind => spot.Map[kind] is YamlScalar { Value: { } type }
        && type[(type.LastIndexOf('/') + 1)..] is var name && (name.Equals("Registry", StringComparison.OrdinalIgnoreCase) || name.Equals("xRegistry", StringComparison.OrdinalIgnoreCase)));
}

using System;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>Listeners that Azure sets up on a new machine: ARM templates, Bicep, and Terraform's azurerm.</summary>
internal sealed class AzureListeners : IStructure
{
    /// <inheritdoc/>
    public string Name => "Azure machines";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Spots.Any(IsListener);

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots.Where(IsListener))
        {
            Option[] protocols = [.. tree.Layers(spot.Map).Branches("protocol").Select(static branch => branch["protocol"]).OfType<Option>()];
            if (protocols.Length > 0)
            {
                tree.Reading.Add(Tool.Any(protocols.Select(Listener)));
            }
        }
    }

    private static Subject Listener(Option protocol)
    {
        int? isHttp = Endpoint.ParseScheme(protocol.Text ?? "") is { } scheme ? scheme == Scheme.Http ? 1 : 0 : null;
        return Configuration.Of(SubjectKind.ServiceConfiguration, [protocol.State(Settings.HttpListener, isHttp)], protocol.Whole);
    }

    private static bool IsListener(Spot spot) =>
        spot.Key == "winrm_listener"
        || spot is { Key: "content", Outer: { Key: "winrm_listener", Outer.Key: "dynamic" } }
        || (spot.Key == "winrm" && spot.Outer?.Key == "os_profile_windows_config")
        || (spot.Key.Equals("listeners", StringComparison.OrdinalIgnoreCase) && "winRM".Equals(spot.Outer?.Key, StringComparison.OrdinalIgnoreCase));
}

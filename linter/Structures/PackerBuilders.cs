using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Structures;

/// <summary>Packer's builders (JSON) and sources (HCL) that connect over WinRM.</summary>
internal sealed class PackerBuilders : IStructure
{
    private static readonly string[] s_switches = ["winrm_use_ssl", "winrm_insecure", "winrm_use_ntlm"];

    private static readonly Tool s_tool = new(
        GoWinRM.Row,
        Key.Https("winrm_use_ssl"), Key.Port("winrm_port"), Key.Skips("winrm_insecure"), Key.Offers("winrm_use_ntlm", Mechanisms.Negotiate, Mechanisms.Basic), Key.Host("winrm_host"));

    /// <inheritdoc/>
    public string Name => "Packer";

    /// <summary>Packer reads no YAML, where Test Kitchen has a key of the same name for another client.</summary>
    public bool Recognizes(Tree tree) => tree.Reading.File.Extension is not (".yml" or ".yaml") && tree.Spots.Any(static spot => spot.Map.ByName.ContainsKey("communicator"));

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots)
        {
            Layers layers = tree.Layers(spot.Map);
            if (layers["communicator"] is not { } communicator || (communicator.Text is { } chosen && chosen != "winrm"))
            {
                continue;
            }

            // A communicator that is filled in later is WinRM where somebody says how, but what he leaves out may be meant for another one.
            bool isSure = communicator.Text is not null;
            if (isSure || layers.HasAny(s_switches))
            {
                tree.Reading.Add(s_tool.Describe(layers, NameOf(spot), communicator.Whole, isSure ? null : Tool.Unsure));
            }
        }
    }

    private static string? NameOf(Spot spot) =>
        spot.Map["name"] is Yaml.YamlScalar scalar && !Placeholder.Is(scalar) ? scalar.Value : spot.Key is "builders" or "" ? null : spot.Key;
}

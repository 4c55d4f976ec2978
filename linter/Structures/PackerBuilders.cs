using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Yaml;
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
        PackerSources sources = new(tree.Spots);
        foreach (Spot spot in tree.Spots.Where(spot => !sources.IsUseOfKnown(spot)))
        {
            foreach (YamlMapping? over in sources.Uses(spot))
            {
                bool isComplete = !sources.IsUseOfUnknown(spot);
                IEnumerable<YamlMapping> maps = over is null ? [spot.Map] : [spot.Map, over];
                if (maps.Any(static map => map.ByName.ContainsKey("communicator")) && Describe(tree.Layers(Filled(tree, spot, maps)), spot, isComplete) is { } subject)
                {
                    tree.Reading.Add(subject);
                }
            }
        }
    }

    private static Subject? Describe(Layers layers, Spot spot, bool isComplete)
    {
        List<Subject> subjects = [];
        foreach (Layers branch in layers.Branches("communicator"))
        {
            if (branch["communicator"] is not { } communicator || (communicator.Text is { } chosen && chosen != "winrm"))
            {
                continue;
            }

            // A communicator that is filled in later is WinRM where somebody says how, but what he leaves out may be meant for another one.
            bool isSure = communicator.Text is not null && isComplete;
            if (isSure || branch.HasAny(s_switches))
            {
                subjects.Add(s_tool.Describe(branch, NameOf(spot), communicator.Whole, isSure ? null : Tool.Unsure));
            }
        }

        return subjects.Count == 0 ? null : Tool.Any(subjects);
    }

    private static IEnumerable<YamlMapping> Filled(Tree tree, Spot spot, IEnumerable<YamlMapping> maps) =>
        spot is { Key: "builders", Outer.Map: var template } ? maps.Select(map => new PackerVariables(template, tree.File.Budget).Fill(map)) : maps;

    private static string? NameOf(Spot spot) =>
        spot.Map["name"] is YamlScalar scalar && !Placeholder.Is(scalar) ? scalar.Value : spot.Key is "builders" or "" ? null : spot.Key;
}

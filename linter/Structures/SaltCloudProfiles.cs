using System;
using System.Buffers;
using System.Linq;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Structures;

/// <summary>Providers and profiles of Salt Cloud that set up Windows machines over WinRM.</summary>
internal sealed class SaltCloudProfiles : IStructure
{
    private static readonly Tool s_tool = new(SaltCloud.Row, Key.Https("winrm_use_ssl"), Key.Port("winrm_port"), Key.Verifies("winrm_verify_ssl"));

    // In any case, and as JSON may write them.
    private static readonly SearchValues<string> s_keys = SearchValues.Create(["use_winrm", "winrm_verify_ssl", "\\u"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Name => "Salt Cloud";

    /// <summary>Is the file, which has a name that many formats have, one of Salt Cloud?</summary>
    public static bool IsIn(SourceFile file) =>
        file.Text.Contains("use_winrm:", StringComparison.Ordinal) || file.Text.Contains("winrm_use_ssl:", StringComparison.Ordinal) || file.Text.Contains("winrm_verify_ssl:", StringComparison.Ordinal);

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => !tree.IsHcl && tree.Reading.File.Text.AsSpan().ContainsAny(s_keys);

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        foreach (Spot spot in tree.Spots)
        {
            // Packer has keys of the same names.
            Layers layers = tree.Layers(spot.Map);
            Option? uses = layers["use_winrm"];
            if ((uses is not null || layers.HasAny("winrm_verify_ssl")) && uses?.Truth != false && layers["communicator"] is null)
            {
                tree.Reading.Add(s_tool.Describe(layers, spot.Key.Length == 0 ? null : spot.Key, (uses ?? layers["winrm_verify_ssl"])!.Whole));
            }
        }
    }
}

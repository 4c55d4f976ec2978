using System;
using WinRM.Lint.Hcl;
using WinRM.Lint.Scripts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>Files that HCL writes: Terraform's local_file and its relatives, Packer's file provisioner, and what cloud-init is handed.</summary>
internal sealed class WrittenFiles : IStructure
{
    /// <inheritdoc/>
    public string Name => "written files";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.IsHcl;

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        MappedText source = MappedText.Whole(tree.Reading.File);
        CarriedFiles files = new(tree.Reading);
        foreach (Spot spot in tree.Spots)
        {
            string? path = FileKeys.PathIn(spot.Map);
            foreach (YamlEntry entry in spot.Map.Entries)
            {
                // What a function is called with, as in base64encode(<<EOF …), stands one level deeper.
                YamlNode value = entry.Value is YamlSequence { Items: [YamlSequence { Items: [YamlScalar inner] }] } ? inner : entry.Value;
                if (value is not YamlScalar { Tag: not HclReader.Expression } scalar || !CarriedFiles.MayBe(scalar.Value))
                {
                    continue;
                }

                bool isCloudConfig = scalar.Value.AsSpan().TrimStart().StartsWith("#cloud-config");
                string? name = isCloudConfig ? "cloud-config.yml" : entry.Name is { } key && FileKeys.IsContent(key) ? path : null;
                if (name is not null && files.TryAdd(source.Scalar(scalar), name))
                {
                    tree.Claim(scalar);
                }
            }
        }

        files.State();
    }
}

using System;

namespace WinRM.Lint.Projects;

/// <summary>What the name of a file says about who reads it: Terraform or Packer, and as what.</summary>
internal static class HclNames
{
    /// <summary>The tool that reads a file as a part of its folder.</summary>
    public static HclKind KindOf(ReadOnlySpan<char> path) => Ends(path, ".tf", ".tf.json") ? HclKind.Terraform : Ends(path, ".pkr.hcl", ".pkr.json") ? HclKind.Packer : HclKind.None;

    /// <summary>The tool for which a file sets variables.</summary>
    public static HclKind ValuesFor(ReadOnlySpan<char> path) => Ends(path, ".tfvars", ".tfvars.json") ? HclKind.Terraform : Ends(path, ".pkrvars.hcl", ".pkrvars.json") ? HclKind.Packer : HclKind.None;

    /// <summary>A file of values that is read without being named.</summary>
    public static bool IsLoaded(string path) => RunFiles.NameOf(path) is "terraform.tfvars" or "terraform.tfvars.json" || path.Contains(".auto.", StringComparison.Ordinal);

    /// <summary>A file of Terraform that is laid over the others of its folder.</summary>
    public static bool IsOverride(string path) =>
        RunFiles.NameOf(path) is { } name && (name is "override.tf" or "override.tf.json" || Ends(name, "_override.tf", "_override.tf.json"));

    private static bool Ends(ReadOnlySpan<char> path, string plain, string json) => path.EndsWith(plain, StringComparison.OrdinalIgnoreCase) || path.EndsWith(json, StringComparison.OrdinalIgnoreCase);
}

namespace WinRM.Lint.Projects;

/// <summary>The tool that reads a file of HCL together with the others of its folder.</summary>
internal enum HclKind
{
    /// <summary>None, or none that is known.</summary>
    None,

    /// <summary>Terraform.</summary>
    Terraform,

    /// <summary>Packer.</summary>
    Packer,
}

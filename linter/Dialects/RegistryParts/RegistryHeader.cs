namespace WinRM.Lint.Dialects.RegistryParts;

/// <summary>The format that a registry export says it has.</summary>
internal enum RegistryHeader
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>Windows 95, 98 and NT 4.0: one byte per character.</summary>
    Version4,

    /// <summary>Windows 2000 and later.</summary>
    Version5,
}

namespace WinRM.Lint.Dialects.RegistryParts;

/// <summary>What a line of a registry export does to a value.</summary>
internal enum RegistryKind
{
    /// <summary>Sets a text.</summary>
    Text,

    /// <summary>Sets a number.</summary>
    Number,

    /// <summary>Sets bytes.</summary>
    Binary,

    /// <summary>Deletes the value.</summary>
    Deleted,

    /// <summary>Cannot be read.</summary>
    Malformed,
}

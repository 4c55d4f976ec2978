namespace WinRM.Rules.Commands;

/// <summary>What stands in a bracket of PowerShell.</summary>
internal enum GroupKind
{
    /// <summary>Statements.</summary>
    Statements,

    /// <summary>Parameters of a function or script, with defaults that a caller may replace.</summary>
    Parameters,

    /// <summary>Entries of a hashtable.</summary>
    Table,
}

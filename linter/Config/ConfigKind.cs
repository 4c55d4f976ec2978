namespace WinRM.Lint.Config;

/// <summary>The values that an option of the configuration file takes.</summary>
internal enum ConfigKind
{
    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A version of WinRM.</summary>
    Version,

    /// <summary>Rules.</summary>
    Rules,

    /// <summary>A level.</summary>
    Level,
}

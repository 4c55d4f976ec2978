namespace WinRM.Lint.Scripts;

/// <summary>What a file says about the shell that will read a script.</summary>
internal enum Shell
{
    /// <summary>Nothing; the script itself has to tell.</summary>
    Unknown,

    /// <summary>Windows PowerShell or PowerShell.</summary>
    PowerShell,

    /// <summary>cmd.exe.</summary>
    Cmd,

    /// <summary>A shell of Unix.</summary>
    Posix,
}

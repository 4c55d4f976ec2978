namespace WinRM.Rules.Commands;

/// <summary>The shell that reads a text; quoting, comments and separators differ.</summary>
public enum ShellDialect
{
    /// <summary>Windows PowerShell and PowerShell.</summary>
    PowerShell,

    /// <summary>cmd.exe, batch files, and programs started without a shell.</summary>
    Cmd,
}

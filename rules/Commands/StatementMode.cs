namespace WinRM.Rules.Commands;

/// <summary>How PowerShell reads the words of a statement.</summary>
internal enum StatementMode
{
    /// <summary>Nothing was read yet.</summary>
    Start,

    /// <summary>A command with its arguments: bare words are text.</summary>
    Command,

    /// <summary>An expression: bare words are operators.</summary>
    Expression,

    /// <summary>A keyword with its conditions and blocks.</summary>
    Keyword,
}

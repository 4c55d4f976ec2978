namespace WinRM.Transport;

/// <summary>What a running command is told.</summary>
public enum WsmSignal
{
    /// <summary>It is ended.</summary>
    Terminate,

    /// <summary>CTRL+C.</summary>
    ControlC,

    /// <summary>CTRL+BREAK.</summary>
    ControlBreak,
}

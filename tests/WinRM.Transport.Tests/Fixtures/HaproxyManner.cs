namespace WinRM.Transport.Tests.Fixtures;

/// <summary>How HAProxy is configured.</summary>
internal enum HaproxyManner
{
    /// <summary>Connections to the server are given to whoever comes next.</summary>
    ReuseAlways,

    /// <summary>Each client has its own connection to the server.</summary>
    ReuseNever,

    /// <summary>Connections are closed after each answer.</summary>
    CloseAfterAnswer,

    /// <summary>Bytes pass as they are.</summary>
    Tcp,
}

namespace WinRM.Transport;

/// <summary>Where a connection stands. It only ever goes forward; <see cref="Broken"/> is final.</summary>
public enum WsmConnectionState
{
    /// <summary>TCP, to the server or the proxy.</summary>
    Connecting,

    /// <summary>The proxy has opened a tunnel.</summary>
    Tunnelled,

    /// <summary>TLS with the server is being set up and verified.</summary>
    Tls,

    /// <summary>Tokens are exchanged; no message has left.</summary>
    Authenticating,

    /// <summary>Messages may be sent, one at a time.</summary>
    Ready,

    /// <summary>Something unexpected happened, or the connection was closed. It is never used again.</summary>
    Broken,
}

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>How nginx is configured.</summary>
internal enum NginxManner
{
    /// <summary>HTTP/1.0 to the server, a connection for each request.</summary>
    Default,

    /// <summary>Connections to the server are kept and given to whoever comes next.</summary>
    Pooled,

    /// <summary>Bytes pass as they are.</summary>
    Stream,
}

namespace WinRM.Transport;

/// <summary>What an HTTP proxy did to the connection.</summary>
public enum ProxyVerdict
{
    /// <summary>It answers with HTTP/1.0 (WRM5001).</summary>
    Http10,

    /// <summary>It takes the headers of connection-based authentication away (WRM5002).</summary>
    StripsAuthentication,

    /// <summary>It ends the connection, or maps it to another one, before the authenticated request (WRM5003).</summary>
    AffinityLost,
}

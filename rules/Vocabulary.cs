namespace WinRM.Rules;

/// <summary>Scheme of an endpoint.</summary>
public enum Scheme
{
    /// <summary>SOAP over HTTP; messages are encrypted only if the authentication mechanism seals them.</summary>
    Http,

    /// <summary>SOAP over TLS.</summary>
    Https,
}

/// <summary>Where the proxy of a connection comes from.</summary>
public enum ProxySource
{
    /// <summary>No proxy: the connection is direct.</summary>
    None,

    /// <summary>The WinHTTP configuration of the machine (netsh winhttp, ProxyCfg.exe).</summary>
    WinHttp,

    /// <summary>The Internet Explorer (WinINET) settings of the user.</summary>
    InternetExplorer,

    /// <summary>Automatic detection (WPAD).</summary>
    AutoDetect,

    /// <summary>A proxy address in the configuration of the client.</summary>
    Named,

    /// <summary>The user said that every connection crosses a proxy (assume_proxy).</summary>
    Assumed,
}

/// <summary>How the client authenticates to the proxy itself; independent of the destination's authentication (N4).</summary>
public enum ProxyAuthentication
{
    /// <summary>The proxy asks for no credential.</summary>
    None,

    /// <summary>Basic: the credential crosses the hop to the proxy in clear text.</summary>
    Basic,

    /// <summary>Digest.</summary>
    Digest,

    /// <summary>Negotiate (Kerberos or NTLM).</summary>
    Negotiate,
}

/// <summary>What sets the WinHTTP proxy of a machine.</summary>
public enum ProxyTool
{
    /// <summary>ProxyCfg.exe of Windows XP and Server 2003.</summary>
    ProxyCfg,

    /// <summary>netsh winhttp, from Windows Vista on.</summary>
    Netsh,
}

/// <summary>Whether a proxy server is given WinRM over plain HTTP, where the proxy decides which connection a request takes.</summary>
public enum PlainHttp
{
    /// <summary>The proxy refuses it.</summary>
    Refused,

    /// <summary>Nothing refuses it: a forward proxy to which clients may come with HTTP or ask for a tunnel.</summary>
    Possible,

    /// <summary>It is: a reverse proxy, or a forward proxy that a client of the run uses over HTTP.</summary>
    Known,
}

/// <summary>What a proxy server does with its connections to the server once they are authenticated.</summary>
public enum ServerConnections
{
    /// <summary>Each client connection keeps one of its own.</summary>
    PerClient,

    /// <summary>Closed, or given up, after each request.</summary>
    PerRequest,

    /// <summary>Shared between clients unless the server's answer has offered Negotiate or NTLM.</summary>
    SharedUntilChallenged,

    /// <summary>Shared between clients.</summary>
    Shared,
}

/// <summary>Authentication mechanisms towards the server, as bits so that a client can offer several.</summary>
[System.Flags]
public enum Mechanisms
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>HTTP Basic: the password in base64.</summary>
    Basic = 1,

    /// <summary>HTTP Digest: no message encryption exists for it.</summary>
    Digest = 2,

    /// <summary>Client certificate: no message encryption exists for it.</summary>
    Certificate = 4,

    /// <summary>Negotiate, NTLM included.</summary>
    Negotiate = 8,

    /// <summary>Kerberos.</summary>
    Kerberos = 16,

    /// <summary>CredSSP: delegates the credential to the server.</summary>
    CredSsp = 32,
}

/// <summary>What a subject is; a rule names the kinds that it judges.</summary>
public enum SubjectKind
{
    /// <summary>One client connection, or the options for one.</summary>
    Connection,

    /// <summary>WinRM's client configuration of a machine.</summary>
    ClientConfiguration,

    /// <summary>WinRM's service configuration of a machine.</summary>
    ServiceConfiguration,

    /// <summary>The proxy configuration of a machine: WinHTTP, or what is meant to stand in for it.</summary>
    MachineProxy,

    /// <summary>A proxy server.</summary>
    ProxyServer,

    /// <summary>A file and what it says to the linter itself. Rules do not judge it.</summary>
    File,
}

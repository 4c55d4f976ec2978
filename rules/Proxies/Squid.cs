namespace WinRM.Rules.Proxies;

/// <summary>squid.</summary>
public static class Squid
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "squid",
        Source = "https://www.squid-cache.org/Doc/config/",
        Proxy = new ProxyProduct
        {
            WayOut = "Leave connection-auth and persistent connections on, let both authentication headers pass, give an origin peer login=PASS; better, let WinRM use HTTPS through CONNECT.",
            ConnectWayOut = "Let a port list such as 'acl SSL_ports port 443 5986' hold 5986, before the line that denies CONNECT.",
            Safe = """
                acl SSL_ports port 443 5986
                acl CONNECT method CONNECT
                http_access deny CONNECT !SSL_ports
                http_access allow localhost
                http_access deny all
                http_port 127.0.0.1:3128
                """,
            Note = "Pins a client to a server connection once it sends a Negotiate, NTLM or Kerberos token. CredSSP is never pinned and fails over plain HTTP; through the tunnel it works.",
        },
    };
}

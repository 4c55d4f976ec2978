namespace WinRM.Rules.Proxies;

/// <summary>HAProxy.</summary>
public static class HAProxy
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "HAProxy",
        Source = "https://docs.haproxy.org/3.0/configuration.html#4-http-reuse",
        Proxy = new ProxyProduct
        {
            WayOut = "Set 'http-reuse never' in the backend and leave keep-alive on, or use 'mode tcp'.",
            Safe = """
                defaults
                  mode http
                  http-reuse never
                  timeout connect 5s
                  timeout client 30m
                  timeout server 30m
                frontend winrm
                  bind 127.0.0.1:15985
                  default_backend servers
                backend servers
                  balance source
                  server s1 127.0.0.1:5985
                """,
            Note = "Without 'http-reuse never' a connection is kept apart only after an answer that offers Negotiate or NTLM. 'mode tcp' is as safe.",
        },
    };
}

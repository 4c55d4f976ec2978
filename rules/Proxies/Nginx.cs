namespace WinRM.Rules.Proxies;

/// <summary>nginx.</summary>
public static class Nginx
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "nginx",
        Source = "https://nginx.org/en/docs/http/ngx_http_upstream_module.html",
        Proxy = new ProxyProduct
        {
            WayOut = "No setting of the http module is safe: pass the connection on with a stream { } block, or give it to a proxy that knows CONNECT.",
            Safe = """
                events { }
                stream {
                  server {
                    listen 127.0.0.1:15985;
                    proxy_pass 127.0.0.1:5985;
                  }
                }
                """,
            Note = "The stream module passes bytes, one connection for one. The directive ntlm of the commercial edition pins Negotiate and NTLM, not CredSSP; it was not measured.",
        },
    };
}

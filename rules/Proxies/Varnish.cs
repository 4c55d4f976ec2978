namespace WinRM.Rules.Proxies;

/// <summary>Varnish.</summary>
public static class Varnish
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Varnish",
        Source = "https://varnish-cache.org/docs/7.1/users-guide/vcl-built-in-subs.html",
        Proxy = new ProxyProduct
        {
            WayOut = "Pipe WinRM and keep the pipe open: 'return (pipe);' in vcl_recv, 'unset bereq.http.connection;' in vcl_pipe.",
            Safe = """
                vcl 4.1;
                backend default { .host = "127.0.0.1"; .port = "5985"; }
                sub vcl_recv { return (pipe); }
                sub vcl_pipe { unset bereq.http.connection; return (pipe); }
                """,
            Note = "A pipe is one connection for one; the built-in vcl_pipe sends 'Connection: close', which has to be removed.",
        },
    };
}

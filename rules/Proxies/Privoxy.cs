namespace WinRM.Rules.Proxies;

/// <summary>privoxy.</summary>
public static class Privoxy
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "privoxy",
        Source = "https://www.privoxy.org/user-manual/config.html",
        Proxy = new ProxyProduct
        {
            WayOut = "Set keep-alive-timeout 300, default-server-timeout 60 and connection-sharing 0, and no action that downgrades HTTP or crunches authentication headers.",
            ConnectWayOut = "Add the port to the action: +limit-connect{443,5986}.",
            Safe = """
                listen-address 127.0.0.1:8118
                keep-alive-timeout 300
                default-server-timeout 60
                connection-sharing 0
                tolerate-pipelining 1
                socket-timeout 300
                """,
            Note = "default-server-timeout is what keeps a connection to a server that does not announce a timeout itself, as those of WinRM do not.",
        },
    };
}

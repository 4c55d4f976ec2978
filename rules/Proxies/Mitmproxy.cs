namespace WinRM.Rules.Proxies;

/// <summary>mitmproxy.</summary>
public static class Mitmproxy
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "mitmproxy",
        Source = "https://docs.mitmproxy.org/stable/concepts-options/",
        Proxy = new ProxyProduct
        {
            WayOut = "Remove stickyauth and rewritten authentication headers, and list the WinRM servers under ignore_hosts.",
            Safe = """
                ignore_hosts: ['.*:5986']
                """,
            Note = "Opens a server connection for each client in every mode; TLS that is not listed under ignore_hosts is decrypted.",
        },
    };
}

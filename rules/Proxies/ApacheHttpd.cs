namespace WinRM.Rules.Proxies;

/// <summary>Apache httpd.</summary>
public static class ApacheHttpd
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Apache httpd",
        Source = "https://httpd.apache.org/docs/2.4/mod/mod_proxy.html",
        Proxy = new ProxyProduct
        {
            WayOut = "No setting of mod_proxy ties a server connection to a client: let WinRM use HTTPS through CONNECT, or put a TCP proxy there.",
            ConnectWayOut = "List the port: 'AllowCONNECT 443 5986'.",
            Note = "mod_proxy pools connections or closes them; only a tunnel is safe ('AllowCONNECT 443 5986').",
        },
    };
}

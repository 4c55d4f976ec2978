namespace WinRM.Rules.Proxies;

/// <summary>Traffic Server.</summary>
public static class TrafficServer
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Traffic Server",
        Source = "https://docs.trafficserver.apache.org/en/latest/admin-guide/files/records.yaml.en.html",
        Proxy = new ProxyProduct
        {
            WayOut = "No combination of its settings was found safe: let WinRM use HTTPS through CONNECT, or put a TCP proxy there.",
            ConnectWayOut = "List the port: proxy.config.http.connect_ports '443 5986'.",
            Note = "Closes a server connection after each authenticated request, or shares it when told not to; only a tunnel is safe.",
        },
    };
}

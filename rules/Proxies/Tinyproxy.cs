namespace WinRM.Rules.Proxies;

/// <summary>tinyproxy.</summary>
public static class Tinyproxy
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "tinyproxy",
        Source = "https://tinyproxy.github.io/",
        Proxy = new ProxyProduct
        {
            WayOut = "No setting keeps connections: let WinRM use HTTPS through CONNECT, which it allows to any port when no ConnectPort is set.",
            ConnectWayOut = "Add 'ConnectPort 5986', or remove all ConnectPort lines.",
            Note = "Closes both sides after each request; only a tunnel is safe ('ConnectPort 5986').",
        },
    };
}

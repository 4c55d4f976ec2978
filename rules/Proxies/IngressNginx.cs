namespace WinRM.Rules.Proxies;

/// <summary>ingress-nginx.</summary>
public static class IngressNginx
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "ingress-nginx",
        Source = "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/",
        Proxy = new ProxyProduct
        {
            WayOut = "No HTTP setting is safe: pass the connection on with the tcp-services ConfigMap or the annotation ssl-passthrough.",
            Note = "Its template always keeps a pool of server connections; a pool of 0 closes them.",
        },
    };
}

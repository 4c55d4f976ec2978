namespace WinRM.Rules.Proxies;

/// <summary>Caddy.</summary>
public static class Caddy
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Caddy",
        Source = "https://caddyserver.com/docs/caddyfile/directives/reverse_proxy",
        Proxy = new ProxyProduct
        {
            WayOut = "No setting of reverse_proxy is safe: pass the connection on with the layer4 module or another TCP proxy.",
            Note = "reverse_proxy pools connections or, with 'keepalive off', closes them. The module http_ntlm is not part of Caddy and was not measured.",
        },
    };
}

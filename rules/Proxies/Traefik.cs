using System.Collections.Generic;

namespace WinRM.Rules.Proxies;

/// <summary>Traefik.</summary>
public static class Traefik
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Traefik",
        Source = "https://doc.traefik.io/traefik/routing/services/",
        Defaults = new Dictionary<Setting, int> { [Settings.Measured] = 0 },
        Proxy = new ProxyProduct
        {
            WayOut = "Use tcp.routers with TLS passthrough, or keep Traefik current, HTTP/1.1 and maxIdleConnsPerHost unset, and CredSSP out.",
            Note = "Gives a client a transport of its own after a 401 that offers NTLM or Negotiate, from 2.11.0 on; not measured.",
        },
    };
}

using System.Collections.Generic;

namespace WinRM.Rules.Proxies;

/// <summary>Istio.</summary>
public static class Istio
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Istio",
        Source = "https://istio.io/latest/docs/reference/config/networking/destination-rule/",
        Defaults = new Dictionary<Setting, int> { [Settings.Measured] = 0 },
        Proxy = new ProxyProduct
        {
            WayOut = "Name the port of the Service tcp-…, so that Istio passes bytes.",
            Note = "Read in its documentation, not measured.",
        },
    };
}

using System.Collections.Generic;

namespace WinRM.Rules.Proxies;

/// <summary>Azure Application Gateway.</summary>
public static class AzureApplicationGateway
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "Azure Application Gateway",
        Source = "https://learn.microsoft.com/azure/application-gateway/configuration-http-settings",
        Defaults = new Dictionary<Setting, int> { [Settings.Measured] = 0 },
        Proxy = new ProxyProduct
        {
            WayOut = "Set dedicatedBackendConnection to true, or use a layer-4 listener or Azure Load Balancer.",
            Note = "Read in its documentation, not measured.",
        },
    };
}

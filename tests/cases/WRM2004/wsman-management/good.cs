using System.Net;
using Microsoft.WSMan.Management;

namespace Contoso.Branch;

public static class BranchOptions
{
    public static SessionOption Create(NetworkCredential proxyCredential) => new()
    {
        ProxyAccessType = ProxyAccessType.ProxyWinHttpConfig,
        ProxyAuthentication = ProxyAuthentication.Negotiate,
        ProxyCredential = proxyCredential,
    };

    public static SessionOption Direct() => new()
    {
        ProxyAccessType = ProxyAccessType.ProxyNoProxyServer,
        ProxyAuthentication = ProxyAuthentication.Basic,
    };
}

using System.Net;
using Microsoft.WSMan.Management;

namespace Contoso.Branch;

public static class BranchOptions
{
    public static SessionOption Create(NetworkCredential proxyCredential) => new()
    {
        ProxyAccessType = ProxyAccessType.ProxyWinHttpConfig,
        ProxyAuthentication = ProxyAuthentication.Basic, // expect: WRM2004
        ProxyCredential = proxyCredential,
    };

    public static SessionOption CreateWithDigest(NetworkCredential proxyCredential) => new()
    {
        ProxyAccessType = ProxyAccessType.ProxyWinHttpConfig,
        ProxyAuthentication = ProxyAuthentication.Digest, // expect: WRM2004
        ProxyCredential = proxyCredential,
    };
}

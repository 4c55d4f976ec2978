using System.Security;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host, SecureString proxyPassword)
    {
        CimCredential proxyCredential = new(PasswordAuthenticationMechanism.Negotiate, "CORP", "proxy-user", proxyPassword);
        WSManSessionOptions options = new() { UseSsl = false, ProxyType = ProxyType.WinHttp };
        options.AddProxyCredentials(proxyCredential); // expect: WRM2003
        return CimSession.Create(host, options);
    }
}

using System.Security;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host, SecureString proxyPassword)
    {
        WSManSessionOptions options = new() { UseSsl = true, ProxyType = ProxyType.WinHttp };
        options.AddProxyCredentials(new CimCredential(PasswordAuthenticationMechanism.Negotiate, "CORP", "proxy-user", proxyPassword));
        return CimSession.Create(host, options);
    }
}

using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host, CimCredential proxy)
    {
        WSManSessionOptions options = new() { UseSsl = true, ProxyType = ProxyType.WinHttp };
        options.AddProxyCredentials(proxy);
        return CimSession.Create(host, options);
    }
}

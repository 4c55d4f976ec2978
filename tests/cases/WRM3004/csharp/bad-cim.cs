using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    // The credential changes nothing about who names the proxy, whichever comes first.
    public static CimSession Open(string host, CimCredential proxy)
    {
        WSManSessionOptions options = new() { UseSsl = true, ProxyType = ProxyType.Auto }; // expect: WRM3004
        options.AddProxyCredentials(proxy);
        return CimSession.Create(host, options);
    }

    public static CimSession OpenOverHttp(string host, CimCredential proxy)
    {
        WSManSessionOptions options = new();
        options.AddProxyCredentials(proxy); // expect: WRM2003
        options.ProxyType = ProxyType.Auto; // expect: WRM3004
        return CimSession.Create(host, options);
    }
}

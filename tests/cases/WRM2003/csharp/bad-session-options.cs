using System.Security;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host, CimCredential proxyCredential)
    {
        WSManSessionOptions options = new();
        options.AddProxyCredentials(proxyCredential); // expect: WRM2003
        return CimSession.Create(host, options);
    }
}

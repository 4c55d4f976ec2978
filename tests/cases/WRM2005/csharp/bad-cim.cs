using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    // Here 1 is WinHTTP and 3 Internet Explorer; other enums of the same name count otherwise.
    public static CimSession Open(string host) => CimSession.Create(host, new WSManSessionOptions
    {
        DestinationPort = 5985,
        ProxyType = (ProxyType)1, // expect: WRM2005
    });
}

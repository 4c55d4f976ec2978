using System.Security;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host) => CimSession.Create(host, new WSManSessionOptions
    {
        UseSsl = true,
        CertCNCheck = false, // expect: WRM1004
    });
}

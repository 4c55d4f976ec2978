using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host) => CimSession.Create(host, new WSManSessionOptions
    {
        UseSsl = true,
        CertRevocationCheck = false, // expect: WRM1005
    });

    public static CimSession OpenByName(string host)
    {
        WSManSessionOptions options = new() { UseSsl = true };
        options.SetCustomOption("__MI_DESTINATIONOPTIONS_CERT_REVOCATION_CHECK", 0u); // expect: WRM1005
        return CimSession.Create(host, options);
    }
}

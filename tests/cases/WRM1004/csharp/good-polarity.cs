using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host)
    {
        WSManSessionOptions options = new() { UseSsl = true, CertCACheck = false };
        options.CertCACheck = true;
        options.CertCNCheck = true;
        options.CertRevocationCheck = true;
        return CimSession.Create(host, options);
    }

    public static CimSession OpenByName(string host)
    {
        WSManSessionOptions options = new() { UseSsl = true };
        options.SetCustomOption("__MI_DESTINATIONOPTIONS_CERT_CA_CHECK", 1u);
        return CimSession.Create(host, options);
    }
}

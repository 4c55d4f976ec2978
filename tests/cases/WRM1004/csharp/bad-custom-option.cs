using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host)
    {
        WSManSessionOptions options = new() { UseSsl = true };
        options.SetCustomOption("__MI_DESTINATIONOPTIONS_CERT_CA_CHECK", 0u); // expect: WRM1004
        return CimSession.Create(host, options);
    }
}

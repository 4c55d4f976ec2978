using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host)
    {
        WSManSessionOptions options = new();
        options.SetCustomOption("__MI_DESTINATIONOPTIONS_PACKET_PRIVACY", 0u); // expect: WRM1001
        return CimSession.Create(host, options);
    }
}

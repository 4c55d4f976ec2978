using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host)
    {
        WSManSessionOptions options = new() { UseSsl = true };
        options.SetCustomOption("__MI_DESTINATIONOPTIONS_TRANSPORT", "HTTP"); // expect: WRM1003
        return CimSession.Create(host, options);
    }
}

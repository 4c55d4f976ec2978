using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

// config: stack_version = 1.1
public static class Cim
{
    public static CimSession Open(string host) => CimSession.Create(host, new WSManSessionOptions
    {
        UseSsl = true,
        ProxyType = ProxyType.InternetExplorer, // expect: WRM3001
    });

    public static CimSession OpenByName(string host)
    {
        WSManSessionOptions options = new() { UseSsl = true };
        options.SetCustomOption("__MI_DESTINATIONOPTIONS_PROXY_TYPE", "IE"); // expect: WRM3001
        return CimSession.Create(host, options);
    }
}

using Microsoft.WSMan.Management;

namespace Contoso.Legacy;

// config: stack_version = 1.1
public static class LegacyOptions
{
    public static SessionOption Create() => new() { ProxyAccessType = ProxyAccessType.ProxyIEConfig }; // expect: WRM3001
}

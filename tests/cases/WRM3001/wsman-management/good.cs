using Microsoft.WSMan.Management;

namespace Contoso.Legacy;

// config: stack_version = 1.1
public static class LegacyOptions
{
    // 1 is WinHTTP here, and Internet Explorer in the enum of System.Management.Automation.
    public static SessionOption Create() => new() { ProxyAccessType = (ProxyAccessType)1 };

    /// <summary>Internet Explorer's settings are the zero of the enum, but nobody asks for a proxy.</summary>
    public static SessionOption Silent() => new() { OperationTimeout = 30000 };
}

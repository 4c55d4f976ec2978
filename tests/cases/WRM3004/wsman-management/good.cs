using Microsoft.WSMan.Management;

namespace Contoso.Branch;

public static class BranchOptions
{
    public static SessionOption Create() => new() { ProxyAccessType = ProxyAccessType.ProxyWinHttpConfig };
}

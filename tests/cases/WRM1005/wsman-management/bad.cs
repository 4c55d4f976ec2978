using Microsoft.WSMan.Management;

namespace Contoso.Remoting;

public static class Options
{
    public static SessionOption Offline() => new() { SkipRevocationCheck = true }; // expect: WRM1005
}

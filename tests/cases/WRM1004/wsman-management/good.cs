using Microsoft.WSMan.Management;

namespace Contoso.Remoting;

public static class Options
{
    public static SessionOption Default() => new() { SkipCACheck = false, SkipCNCheck = false, UseEncryption = true };
}

using Microsoft.WSMan.Management;

namespace Contoso.Remoting;

public static class Options
{
    public static SessionOption Online() => new() { SkipRevocationCheck = false, SPNPort = 5986 };
}

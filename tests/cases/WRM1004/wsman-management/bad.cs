using Microsoft.WSMan.Management;

namespace Contoso.Remoting;

public static class Options
{
    public static SessionOption ForLab()
    {
        SessionOption option = new();
        option.SkipCACheck = true; // expect: WRM1004
        option.SkipCNCheck = true;
        return option;
    }
}

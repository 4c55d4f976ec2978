using WSManAutomation;

namespace Contoso.Inventory;

public static class Hosts
{
    public static string Identify(string host)
    {
        WSMan wsman = new WSMan();
        int flags = wsman.SessionFlagUseKerberos() | wsman.SessionFlagEnableSPNServerPort() | wsman.SessionFlagUTF16();
        IWSManSession session = (IWSManSession)wsman.CreateSession($"https://{host}:5986/wsman", flags);
        return session.Identify();
    }
}

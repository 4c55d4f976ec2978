using WSManAutomation;

namespace Contoso.Inventory;

/// <summary>Over HTTP there is no certificate that could be checked.</summary>
public static class Hosts
{
    public static string Identify(string host)
    {
        WSMan wsman = new WSMan();
        int flags = wsman.SessionFlagUseKerberos() | wsman.SessionFlagSkipCACheck() | wsman.SessionFlagSkipCNCheck() | wsman.SessionFlagSkipRevocationCheck();
        IWSManSession session = (IWSManSession)wsman.CreateSession($"http://{host}:5985/wsman", flags); // expect: WRM1003
        return session.Identify();
    }
}

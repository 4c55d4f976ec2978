using WSManAutomation;

namespace Contoso.Legacy;

// config: stack_version = 1.1
public static class LegacySession
{
    public static IWSManSession Open(string host)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.SetProxy(options.ProxyIEConfig()); // expect: WRM3001
        return (IWSManSession)wsman.CreateSession($"https://{host}/wsman", wsman.SessionFlagUseKerberos(), options);
    }
}

using WSManAutomation;

namespace Contoso.Branch;

public static class BranchSession
{
    public static IWSManSession Open(string host)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.SetProxy(options.ProxyWinHttpConfig()); // expect: WRM2005
        return (IWSManSession)wsman.CreateSession($"http://{host}:5985/wsman", wsman.SessionFlagUseKerberos(), options);
    }
}

using WSManAutomation;

namespace Contoso.Branch;

public static class BranchSession
{
    public static IWSManSession Open(string host, string proxyUser, string proxyPassword)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.SetProxy(options.ProxyWinHttpConfig(), options.ProxyAuthenticationUseNegotiate(), proxyUser, proxyPassword); // expect: WRM2003
        return (IWSManSession)wsman.CreateSession($"http://{host}:5985/wsman", wsman.SessionFlagUseKerberos(), options);
    }
}

using WSManAutomation;

namespace Contoso.Branch;

public static class BranchSession
{
    public static IWSManSession Open(string host, string proxyUser, string proxyPassword)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.SetProxy(options.ProxyWinHttpConfig(), options.ProxyAuthenticationUseNegotiate(), proxyUser, proxyPassword);
        return (IWSManSession)wsman.CreateSession($"https://{host}:5986/wsman", wsman.SessionFlagUseKerberos(), options);
    }

    /// <summary>No name and no password: the proxy is given nothing.</summary>
    public static IWSManSession OpenWithoutCredential(string host)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.SetProxy(options.ProxyWinHttpConfig(), 0, null, null); // expect: WRM2005
        return (IWSManSession)wsman.CreateSession($"http://{host}:5985/wsman", wsman.SessionFlagUseKerberos(), options);
    }
}

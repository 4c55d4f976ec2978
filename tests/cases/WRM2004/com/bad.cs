using WSManAutomation;

namespace Contoso.Branch;

public static class BranchSession
{
    public static IWSManSession Open(string host, string proxyUser, string proxyPassword)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.SetProxy(options.ProxyWinHttpConfig(), options.ProxyAuthenticationUseBasic(), proxyUser, proxyPassword); // expect: WRM2004
        return (IWSManSession)wsman.CreateSession($"https://{host}:5986/wsman", wsman.SessionFlagUseKerberos(), options);
    }

    public static IWSManSession OpenWithDigest(string host, string proxyUser, string proxyPassword)
    {
        const int accessType = (int)_WSManProxyAccessTypeFlags.WSManProxyWinHttpConfig;
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.SetProxy(accessType, (int)_WSManProxyAuthenticationFlags.WSManFlagProxyAuthenticationUseDigest, proxyUser, proxyPassword); // expect: WRM2004
        return (IWSManSession)wsman.CreateSession($"https://{host}:5986/wsman", wsman.SessionFlagUseKerberos(), options);
    }
}

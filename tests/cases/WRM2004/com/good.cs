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

    /// <summary>Without a proxy nobody is authenticated to.</summary>
    public static IWSManSession OpenDirect(string host)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.SetProxy(options.ProxyNoProxyServer(), options.ProxyAuthenticationUseBasic());
        return (IWSManSession)wsman.CreateSession($"https://{host}:5986/wsman", wsman.SessionFlagUseKerberos(), options);
    }
}

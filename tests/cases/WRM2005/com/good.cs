using WSManAutomation;

namespace Contoso.Branch;

public static class BranchSession
{
    public static IWSManSession Open(string host)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.SetProxy(options.ProxyWinHttpConfig());
        return (IWSManSession)wsman.CreateSession($"https://{host}:5986/wsman", wsman.SessionFlagUseKerberos(), options);
    }

    /// <summary>The options with the proxy never reach the session.</summary>
    public static IWSManSession OpenDirect(string host)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 unused = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        unused.SetProxy(unused.ProxyWinHttpConfig());
        return (IWSManSession)wsman.CreateSession($"http://{host}:5985/wsman", wsman.SessionFlagUseKerberos(), wsman.CreateConnectionOptions()); // expect: WRM1003
    }
}

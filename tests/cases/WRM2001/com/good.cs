using WSManAutomation;

namespace Contoso.Branch;

public static class BranchSession
{
    /// <summary>A proxy only tunnels HTTPS.</summary>
    public static IWSManSession Open(string host)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.SetProxy(options.ProxyWinHttpConfig());
        return (IWSManSession)wsman.CreateSession($"https://{host}:5986/wsman", wsman.SessionFlagUseNegotiate(), options);
    }

    /// <summary>No proxy is asked for: the messages are in the clear all the same.</summary>
    public static IWSManSession OpenDirect(string host)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.SetProxy(options.ProxyNoProxyServer());
        int flags = wsman.SessionFlagUseNegotiate() | wsman.SessionFlagNoEncryption(); // expect: WRM1001
        return (IWSManSession)wsman.CreateSession($"http://{host}:5985/wsman", flags, options);
    }
}

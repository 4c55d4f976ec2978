using WSManAutomation;

namespace Contoso.Branch;

/// <summary>Reaches the servers of branch offices through the proxy of the data centre.</summary>
public static class BranchSession
{
    public static IWSManSession Open(string host)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.SetProxy(options.ProxyWinHttpConfig());
        int flags = wsman.SessionFlagUseNegotiate();
        flags |= wsman.SessionFlagNoEncryption(); // expect: WRM2001
        return (IWSManSession)wsman.CreateSession($"http://{host}:5985/wsman", flags, options);
    }
}

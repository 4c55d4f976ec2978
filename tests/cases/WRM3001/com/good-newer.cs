using WSManAutomation;

namespace Contoso.Branch;

/// <summary>WinRM 2.0 and later read the settings of Internet Explorer.</summary>
public static class BranchSession
{
    public static IWSManSession Open(string host)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.SetProxy(options.ProxyIEConfig());
        return (IWSManSession)wsman.CreateSession($"https://{host}:5986/wsman", wsman.SessionFlagUseKerberos(), options);
    }
}

using WSManAutomation;

namespace Contoso.Branch;

public static class BranchSession
{
    public static IWSManSession Open(string host, string user, string password, string proxyUser, string proxyPassword)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.UserName = user;
        options.Password = password;
        options.SetProxy(options.ProxyWinHttpConfig(), options.ProxyAuthenticationUseNegotiate(), proxyUser, proxyPassword);
        return (IWSManSession)wsman.CreateSession($"https://{host}:5986/wsman", wsman.SessionFlagUseNegotiate() | wsman.SessionFlagCredUsernamePassword(), options);
    }
}

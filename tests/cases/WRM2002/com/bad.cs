using WSManAutomation;

namespace Contoso.Branch;

public static class BranchSession
{
    public static IWSManSession Open(string host, string user, string password)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.UserName = user;
        options.Password = password;
        options.SetProxy(options.ProxyWinHttpConfig());
        int flags = wsman.SessionFlagCredUsernamePassword()
            | wsman.SessionFlagUseBasic(); // expect: WRM2002
        return (IWSManSession)wsman.CreateSession($"https://{host}:5986/wsman", flags, options);
    }

    public static IWSManSession OpenOverHttp(string host, string user, string password)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptionsEx2 options = (IWSManConnectionOptionsEx2)wsman.CreateConnectionOptions();
        options.UserName = user;
        options.Password = password;
        options.SetProxy((int)_WSManProxyAccessTypeFlags.WSManProxyWinHttpConfig);
        int flags = wsman.SessionFlagCredUsernamePassword()
            | wsman.SessionFlagNoEncryption()
            | wsman.SessionFlagUseBasic(); // expect: WRM2002
        return (IWSManSession)wsman.CreateSession($"http://{host}:5985/wsman", flags, options);
    }
}

using Microsoft.WSMan.Management;

namespace Contoso.Remoting;

public static class Sessions
{
    public static IWSManSession Open(string host, string user, string password)
    {
        IWSManEx wsman = (IWSManEx)new WSManClass();
        IWSManConnectionOptions options = (IWSManConnectionOptions)wsman.CreateConnectionOptions();
        options.UserName = user;
        options.Password = password;
        int flags = (int)WSManSessionFlags.WSManFlagCredUserNamePassword
            | (int)WSManSessionFlags.WSManFlagUseBasic; // expect: WRM1002
        return (IWSManSession)wsman.CreateSession("http://" + host + ":5985/wsman", flags, options);
    }
}

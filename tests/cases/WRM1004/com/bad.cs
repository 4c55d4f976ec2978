using WSManAutomation;

namespace Contoso.Linux;

/// <summary>Measures an agent on a Linux host, which answers on port 1270.</summary>
public static class Footprint
{
    public static string Read(string address, string user, string password)
    {
        WSManClass wsman = new WSManClass();
        IWSManConnectionOptions options = (IWSManConnectionOptions)wsman.CreateConnectionOptions();
        options.Password = password;
        options.UserName = user;

        int flags = wsman.SessionFlagUseBasic() + wsman.SessionFlagCredUsernamePassword()
                    + wsman.SessionFlagSkipCACheck() // expect: WRM1004
                    + wsman.SessionFlagSkipCNCheck()
                    + wsman.SessionFlagUTF8();

        IWSManSession session = (IWSManSession)wsman.CreateSession("https://" + address + ":1270", flags, options);
        return session.Get("http://schemas.microsoft.com/wbem/wscim/1/cim-schema/2/SCX_OperatingSystem?__cimnamespace=root/scx");
    }
}

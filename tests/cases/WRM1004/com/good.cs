using WSManAutomation;

namespace Contoso.Linux;

public static class Footprint
{
    public static string Read(string address, string user, string password)
    {
        WSManClass wsman = new WSManClass();
        IWSManConnectionOptions options = (IWSManConnectionOptions)wsman.CreateConnectionOptions();
        options.Password = password;
        options.UserName = user;
        int flags = wsman.SessionFlagUseBasic() | wsman.SessionFlagCredUsernamePassword() | wsman.SessionFlagUTF8();

        // Taken out of the flags again, or never put into them.
        flags |= wsman.SessionFlagSkipCACheck();
        flags &= ~wsman.SessionFlagSkipCACheck();
        wsman.SessionFlagSkipCNCheck();

        IWSManSession session = (IWSManSession)wsman.CreateSession("https://" + address + ":1270", flags, options);
        return session.Get("http://schemas.microsoft.com/wbem/wscim/1/cim-schema/2/SCX_OperatingSystem?__cimnamespace=root/scx");
    }
}

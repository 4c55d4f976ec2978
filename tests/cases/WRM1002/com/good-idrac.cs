using WSManAutomation;

namespace Contoso.Hardware;

/// <summary>The management controllers of Dell servers know Basic only, and serve HTTPS only.</summary>
public static class Idrac
{
    private const string SystemView = "http://schemas.dell.com/wbem/wscim/1/cim-schema/2/DCIM_SystemView";

    public static string ReadSystem(string controller, string user, string password)
    {
        WSManClass wsman = new();
        IWSManConnectionOptions options = (IWSManConnectionOptions)wsman.CreateConnectionOptions();
        options.UserName = user;
        options.Password = password;
        int flags = wsman.SessionFlagUseBasic() | wsman.SessionFlagCredUsernamePassword() | wsman.SessionFlagUTF8();
        IWSManSession session = (IWSManSession)wsman.CreateSession($"https://{controller}/wsman", flags, options);
        return session.Get(SystemView);
    }
}

using System;
using WSManAutomation;

namespace Contoso.Monitoring;

/// <summary>Asks a server for its operating system.</summary>
public static class Probe
{
    public static string OperatingSystem(string server, string user, string password)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptions options = (IWSManConnectionOptions)wsman.CreateConnectionOptions();
        options.UserName = user;
        options.Password = password;

        int flags = wsman.SessionFlagUTF8()
            | wsman.SessionFlagUseBasic() // expect: WRM1002
            | wsman.SessionFlagCredUsernamePassword();

        string address = string.Format("http://{0}:5985/wsman", server);
        IWSManSession session = (IWSManSession)wsman.CreateSession(address, flags, options);
        return session.Get("http://schemas.microsoft.com/wbem/wsman/1/wmi/root/cimv2/Win32_OperatingSystem");
    }
}

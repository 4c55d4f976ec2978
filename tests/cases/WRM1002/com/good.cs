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
            | wsman.SessionFlagUseBasic()
            | wsman.SessionFlagCredUsernamePassword();

        string address = string.Format("https://{0}:5986/wsman", server);
        IWSManSession session = (IWSManSession)wsman.CreateSession(address, flags, options);
        return session.Get("http://schemas.microsoft.com/wbem/wsman/1/wmi/root/cimv2/Win32_OperatingSystem");
    }

    /// <summary>A host without a scheme means HTTPS once the flag is set.</summary>
    public static IWSManSession Open(string user, string password)
    {
        WSMan wsman = new WSMan();
        IWSManConnectionOptions options = (IWSManConnectionOptions)wsman.CreateConnectionOptions();
        options.UserName = user;
        options.Password = password;
        int flags = wsman.SessionFlagUseSsl() | wsman.SessionFlagUseBasic() | wsman.SessionFlagCredUsernamePassword();
        return (IWSManSession)wsman.CreateSession("srv01.corp.example", flags, options);
    }
}

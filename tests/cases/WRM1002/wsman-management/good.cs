using System.Management.Automation;
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
        int flags = (int)(WSManSessionFlags.WSManFlagCredUserNamePassword | WSManSessionFlags.WSManFlagUseBasic);
        return (IWSManSession)wsman.CreateSession("https://" + host + ":5986/wsman", flags, options);
    }

    /// <summary>Here 1 means the default; in another enum of the same name it means Basic.</summary>
    public static void Connect(PowerShell shell, string host) =>
        shell.AddCommand("Connect-WSMan").AddParameter("ComputerName", host).AddParameter("Authentication", Microsoft.WSMan.Management.AuthenticationMechanism.Default);
}

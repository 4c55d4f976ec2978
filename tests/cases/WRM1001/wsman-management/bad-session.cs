using Microsoft.WSMan.Management;

namespace Contoso.Remoting;

/// <summary>The COM interfaces as PowerShell declares them.</summary>
public static class Sessions
{
    public static IWSManSession Open(string host)
    {
        IWSManEx wsman = (IWSManEx)new WSManClass();
        int flags = (int)WSManSessionFlags.WSManFlagUseKerberos;
        flags |= (int)WSManSessionFlags.WSManFlagNoEncryption; // expect: WRM1001
        return (IWSManSession)wsman.CreateSession($"http://{host}:5985/wsman", flags, wsman.CreateConnectionOptions());
    }
}

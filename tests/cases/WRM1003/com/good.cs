using System;
using WSManAutomation;

namespace Contoso.Inventory;

public static class Disks
{
    public static string Read(string host)
    {
        IWSManEx wsman = new WSMan();
        IWSManSession session = (IWSManSession)wsman.CreateSession($"https://{host}:5986/wsman");
        return session.Get("http://schemas.microsoft.com/wbem/wsman/1/wmi/root/cimv2/Win32_LogicalDisk?DeviceID=C:");
    }

    /// <summary>Without an address it is this machine.</summary>
    public static string Local()
    {
        IWSManEx wsman = new WSMan();
        IWSManSession session = (IWSManSession)wsman.CreateSession("", 0, null);
        return session.Identify();
    }

    /// <summary>Whether anything answers: nobody is authenticated, so nothing could be encrypted.</summary>
    public static bool Answers(string host)
    {
        IWSManEx wsman = new WSMan();
        IWSManSession session = (IWSManSession)wsman.CreateSession($"http://{host}:5985/wsman", wsman.SessionFlagUseNoAuthentication());
        return session.Identify().Contains("ProductVendor", StringComparison.Ordinal);
    }
}

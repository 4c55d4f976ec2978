using WSManAutomation;

namespace Contoso.Inventory;

public static class Disks
{
    public static string Read(string host)
    {
        IWSManEx wsman = new WSMan();
        IWSManSession session = (IWSManSession)wsman.CreateSession($"http://{host}:5985/wsman"); // expect: WRM1003
        return session.Get("http://schemas.microsoft.com/wbem/wsman/1/wmi/root/cimv2/Win32_LogicalDisk?DeviceID=C:");
    }

    public static string ReadFixed()
    {
        dynamic wsman = System.Activator.CreateInstance(System.Type.GetTypeFromProgID("WSMan.Automation")!)!;
        dynamic session = wsman.CreateSession("http://srv01.corp.example:5985"); // expect: WRM1003
        return session.Get("http://schemas.microsoft.com/wbem/wsman/1/wmi/root/cimv2/Win32_LogicalDisk?DeviceID=C:");
    }
}

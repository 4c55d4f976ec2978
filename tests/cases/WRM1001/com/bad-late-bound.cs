using System;

namespace Contoso.Inventory;

/// <summary>Needs no reference: the class is found by its name in the registry.</summary>
public static class Identification
{
    private const int WSManFlagNoEncryption = 0x100000;
    private const int WSManFlagUseNegotiate = 0x20000;

    public static string Read(string host)
    {
        Type type = Type.GetTypeFromProgID("WSMan.Automation", true)!;
        dynamic wsman = Activator.CreateInstance(type)!;
        dynamic session = wsman.CreateSession($"http://{host}:5985/wsman", WSManFlagUseNegotiate | WSManFlagNoEncryption); // expect: WRM1001
        return session.Get("http://schemas.microsoft.com/wbem/wsman/1/wmi/root/cimv2/Win32_OperatingSystem");
    }
}

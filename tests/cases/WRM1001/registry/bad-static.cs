using Microsoft.Win32;

namespace Contoso.Setup;

public static class LocalConfiguration
{
    private const string Service = @"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\WSMAN\Service";

    public static void Apply()
    {
        Registry.SetValue(Service, "allow_unencrypted", 1); // expect: WRM1001
        Registry.SetValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\WSMAN" + @"\Client", "allow_unencrypted", 1, RegistryValueKind.DWord); // expect: WRM1001
    }
}

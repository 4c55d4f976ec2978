using Microsoft.Win32;

namespace Contoso.Setup;

public static class Policies
{
    public static void Apply(bool isTestBed)
    {
        Set(Registry.LocalMachine, "Client", "AllowBasic", 1); // expect: WRM4001
        Set(Registry.LocalMachine, "Service", "AllowBasic", isTestBed ? 1 : 0); // expect: WRM4001
        Set(Registry.LocalMachine, "Service", "AllowKerberos", 1);
    }

    private static void Set(RegistryKey hive, string side, string name, object value)
    {
        using RegistryKey key = hive.CreateSubKey($@"SOFTWARE\Policies\Microsoft\Windows\WinRM\{side}");
        key.SetValue(name, value);
    }
}

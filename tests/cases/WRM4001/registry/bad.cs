using Microsoft.Win32;

namespace Contoso.Setup;

public static class BasicAuthentication
{
    private const string Policy = @"SOFTWARE\Policies\Microsoft\Windows\WinRM\Service";

    public static void Enable()
    {
        using RegistryKey key = Registry.LocalMachine.CreateSubKey(Policy);
        key.SetValue("AllowBasic", 1, RegistryValueKind.DWord); // expect: WRM4001
    }

    public static void EnableLocally() =>
        Registry.SetValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\WSMAN\Service", "auth_basic", 1); // expect: WRM4001
}

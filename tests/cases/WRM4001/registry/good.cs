using Microsoft.Win32;

namespace Contoso.Setup;

public static class BasicAuthentication
{
    private const string Policy = @"SOFTWARE\Policies\Microsoft\Windows\WinRM\Service";

    public static void Disable()
    {
        using RegistryKey key = Registry.LocalMachine.CreateSubKey(Policy);
        key.SetValue("AllowBasic", 0, RegistryValueKind.DWord);
    }

    public static bool IsEnabled() => Registry.GetValue(@"HKEY_LOCAL_MACHINE\" + Policy, "AllowBasic", 0) is 1;
}

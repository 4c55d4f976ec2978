using Microsoft.Win32;

namespace Contoso.Setup;

public static class DigestAuthentication
{
    private const string Policy = @"SOFTWARE\Policies\Microsoft\Windows\WinRM\Client";

    public static void Disable()
    {
        using RegistryKey key = Registry.LocalMachine.CreateSubKey(Policy);
        key.SetValue("AllowDigest", 0, RegistryValueKind.DWord);
    }

    public static bool IsEnabled() => Registry.GetValue(@"HKEY_LOCAL_MACHINE\" + Policy, "AllowDigest", 0) is 1;
}

using Microsoft.Win32;

namespace Contoso.Setup;

public static class CredSspAuthentication
{
    private const string Policy = @"SOFTWARE\Policies\Microsoft\Windows\WinRM\Service";

    public static void Enable()
    {
        using RegistryKey key = Registry.LocalMachine.CreateSubKey(Policy);
        key.SetValue("AllowCredSSP", 1, RegistryValueKind.DWord); // expect: WRM4004
    }

    public static void EnableLocally() =>
        Registry.SetValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\WSMAN\Service", "auth_credssp", 1); // expect: WRM4004
}

using Microsoft.Win32;

namespace Contoso.Setup;

public static class DigestAuthentication
{
    private const string Policy = @"SOFTWARE\Policies\Microsoft\Windows\WinRM\Client";

    public static void Enable()
    {
        using RegistryKey key = Registry.LocalMachine.CreateSubKey(Policy);
        key.SetValue("AllowDigest", 1, RegistryValueKind.DWord); // expect: WRM4002
    }

    public static void EnableLocally() =>
        Registry.SetValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\WSMAN\Client", "auth_digest", 1); // expect: WRM4002
}

using Microsoft.Win32;

namespace Contoso.Setup;

public static class TrustedHosts
{
    public static void TrustAll()
    {
        using RegistryKey client = Registry.LocalMachine.CreateSubKey(@"SOFTWARE\Policies\Microsoft\Windows\WinRM\Client");
        client.SetValue("TrustedHosts", 1, RegistryValueKind.DWord);
        client.SetValue("TrustedHostsList", "*"); // expect: WRM4003
    }

    public static void TrustAllLocally() =>
        Registry.SetValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\WSMAN\Client", "trusted_hosts", "*"); // expect: WRM4003
}

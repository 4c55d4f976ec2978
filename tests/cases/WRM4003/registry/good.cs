using Microsoft.Win32;

namespace Contoso.Setup;

public static class TrustedHosts
{
    public static void Trust(string hosts)
    {
        using RegistryKey client = Registry.LocalMachine.CreateSubKey(@"SOFTWARE\Policies\Microsoft\Windows\WinRM\Client");
        client.SetValue("TrustedHosts", 1, RegistryValueKind.DWord);
        client.SetValue("TrustedHostsList", "srv01.corp.example,*.lab.example");
        Registry.SetValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\WSMAN\Client", "trusted_hosts", hosts);
    }

    /// <summary>A policy that is disabled trusts nobody, whatever its list says.</summary>
    public static void Disable()
    {
        using RegistryKey client = Registry.LocalMachine.CreateSubKey(@"SOFTWARE\Policies\Microsoft\Windows\WinRM\Client");
        client.SetValue("TrustedHosts", 0, RegistryValueKind.DWord);
        client.SetValue("TrustedHostsList", "*");
    }
}

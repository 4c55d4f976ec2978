using Microsoft.Win32;

namespace Contoso.Setup;

/// <summary>Prepares a build agent.</summary>
public static class AgentPolicy
{
    public static void Apply()
    {
        using RegistryKey service = Registry.LocalMachine.CreateSubKey(@"SOFTWARE\Policies\Microsoft\Windows\WinRM\Service");
        service.SetValue("AllowUnencryptedTraffic", 0, RegistryValueKind.DWord);
        using RegistryKey client = Registry.LocalMachine.CreateSubKey(@"SOFTWARE\Policies\Microsoft\Windows\WinRM\Client");
        client.DeleteValue("AllowUnencryptedTraffic", false);

        // An administrator's token over the network: no matter of transport.
        Registry.SetValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System", "LocalAccountTokenFilterPolicy", 1, RegistryValueKind.DWord);
    }

    public static bool AllowsUnencrypted() =>
        Registry.GetValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service", "AllowUnencryptedTraffic", 0) is 1;
}

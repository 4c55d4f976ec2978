using Microsoft.Win32;

namespace Contoso.Setup;

/// <summary>Prepares a build agent for old scripts.</summary>
public static class AgentPolicy
{
    public static void Apply()
    {
        using RegistryKey service = Registry.LocalMachine.CreateSubKey(@"SOFTWARE\Policies\Microsoft\Windows\WinRM\Service");
        service.SetValue("AllowAutoConfig", 1, RegistryValueKind.DWord);
        service.SetValue("IPv4Filter", "*");
        service.SetValue("AllowUnencryptedTraffic", 1, RegistryValueKind.DWord); // expect: WRM1001

        using RegistryKey? client = Registry.LocalMachine.OpenSubKey(@"SOFTWARE\Policies\Microsoft\Windows\WinRM\Client", writable: true);
        client?.SetValue("AllowUnencryptedTraffic", 1); // expect: WRM1001
    }
}

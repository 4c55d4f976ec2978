using Microsoft.Win32;

namespace Contoso.Setup;

public static class CompatibilityListener
{
    public static void Enable()
    {
        using RegistryKey machine = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, RegistryView.Default);
        using RegistryKey service = machine.CreateSubKey(@"SOFTWARE\Policies\Microsoft\Windows\WinRM\Service");
        service.SetValue("HttpCompatibilityListener", 1, RegistryValueKind.DWord); // expect: WRM1006
    }
}

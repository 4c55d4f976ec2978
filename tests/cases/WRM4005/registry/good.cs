using Microsoft.Win32;

namespace Contoso.Setup;

public static class ChannelBinding
{
    public static void Require()
    {
        using RegistryKey service = Registry.LocalMachine.CreateSubKey(@"SOFTWARE\Policies\Microsoft\Windows\WinRM\Service");
        service.SetValue("CBTHardeningLevelStatus", 1, RegistryValueKind.DWord);
        service.SetValue("CbtHardeningLevel", "Strict", RegistryValueKind.String);
    }
}

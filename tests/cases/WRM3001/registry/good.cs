using Microsoft.Win32;

namespace Contoso.Legacy;

// config: stack_version = 1.1
public static class ProxySwitch
{
    public static void Disable()
    {
        using RegistryKey settings = Registry.CurrentUser.CreateSubKey(@"Software\Microsoft\Windows\CurrentVersion\Internet Settings");
        settings.SetValue("ProxyEnable", 0);
        settings.DeleteValue("AutoConfigURL", false);
    }

    public static string? Current() =>
        Registry.GetValue(@"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Internet Settings", "ProxyServer", null) as string;
}

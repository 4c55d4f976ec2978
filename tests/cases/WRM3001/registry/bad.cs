using Microsoft.Win32;

namespace Contoso.Legacy;

// config: stack_version = 1.1
/// <summary>Points the machine at the proxy of the plant.</summary>
public static class ProxySwitch
{
    public static void Enable()
    {
        using RegistryKey? settings = Registry.CurrentUser.OpenSubKey(@"Software\Microsoft\Windows\CurrentVersion\Internet Settings", true);
        if (settings is null)
        {
            return;
        }

        settings.SetValue("ProxyEnable", 1);
        settings.SetValue("ProxyServer", "proxy.corp.example:8080"); // expect: WRM3001
        settings.SetValue("ProxyOverride", "<local>");
    }
}

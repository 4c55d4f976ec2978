using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>Registry values that commands write.</summary>
public sealed class RegistryTests
{
    [Theory]
    [InlineData("""reg add HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service /v AllowUnencryptedTraffic /t REG_DWORD /d ⟦1⟧ /f => WRM1001""")]
    [InlineData("""reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Client" /v "AllowBasic" /t REG_DWORD /d ⟦0x1⟧ /f => WRM4001""")]
    [InlineData("""REG.EXE ADD HKEY_LOCAL_MACHINE\Software\Microsoft\Windows\CurrentVersion\WSMAN\Service /v allow_unencrypted /d ⟦1⟧ /t REG_DWORD => WRM1001""")]
    [InlineData("""reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\WSMAN\Client /f /v auth_basic /t REG_DWORD /d ⟦1⟧ => WRM4001""")]
    [InlineData("""cmd /c reg add HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service /v AllowBasic /t REG_DWORD /d ⟦1⟧ /f => WRM4001""")]
    public void Reg_add_is_blamed_at_its_data(string line) => Script.Both(line);

    [Theory]
    [InlineData("""Set-ItemProperty -Path HKLM:\Software\Policies\Microsoft\Windows\WinRM\Service -Name AllowUnencryptedTraffic -Value ⟦1⟧ => WRM1001""")]
    [InlineData("""sp HKLM:\Software\Policies\Microsoft\Windows\WinRM\Service AllowBasic ⟦1⟧ => WRM4001""")]
    [InlineData("""New-ItemProperty "HKLM:\Software\Policies\Microsoft\Windows\WinRM\Client" -Name 'AllowUnencryptedTraffic' -PropertyType DWord -Value ⟦1⟧ -Force => WRM1001""")]
    [InlineData("""Set-ItemProperty 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\WSMAN\Service' -Name auth_basic -Value ⟦1⟧ -Type DWord => WRM4001""")]
    [InlineData("""$key = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service'; Set-ItemProperty $key AllowBasic ⟦1⟧ => WRM4001""")]
    [InlineData("""Set-ItemProperty "$root\Policies\Microsoft\Windows\WinRM\Service" AllowBasic ⟦1⟧ => WRM4001""")]
    [InlineData("""Set-GPRegistryValue -Name 'gpo' -Key 'HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service' -ValueName AllowBasic -Type DWord -Value ⟦1⟧ => WRM4001""")]
    [InlineData("""[Microsoft.Win32.Registry]::SetValue("HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service", "AllowBasic", ⟦1⟧) => WRM4001""")]
    [InlineData("""[Microsoft.Win32.Registry]::SetValue('HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service', 'AllowUnencryptedTraffic', ⟦1⟧, [Microsoft.Win32.RegistryValueKind]::DWord) => WRM1001""")]
    [InlineData("""$null = [Microsoft.Win32.Registry]::SetValue('HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service', 'AllowBasic', ⟦1⟧, 'DWord') => WRM4001""")]
    [InlineData("""Set-ItemProperty HKLM:\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service AllowBasic ⟦1⟧; Set-Item WSMan:\localhost\Service\Auth\Basic 0 => WRM4001""")]
    public void PowerShell_is_blamed_at_its_value(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""reg add HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service /v AllowUnencryptedTraffic /t REG_DWORD /d 0 /f => silent""")]
    [InlineData("""reg add HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service\WinRS /v AllowBasic /t REG_DWORD /d 1 /f => silent""")]
    [InlineData("""reg add HKCU\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service /v AllowBasic /t REG_DWORD /d 1 /f => silent""")]
    [InlineData("""reg add HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service /v allow_unencrypted /t REG_DWORD /d 1 /f => silent""")]
    [InlineData("""reg add HKLM\SOFTWARE\Other\Service /v AllowBasic /t REG_DWORD /d 1 /f => silent""")]
    [InlineData("""reg add HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service /v AllowBasic /t REG_DWORD /f => silent""")]
    [InlineData("""reg query HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service /v AllowBasic /d 1 => silent""")]
    [InlineData("""reg delete HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service /v AllowBasic /f => silent""")]
    [InlineData("""reg => silent""")]
    public void Other_values_are_silent(string line) => Script.Both(line);

    [Theory]
    [InlineData("""Set-ItemProperty HKLM:\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service AllowBasic $x => silent""")]
    [InlineData("""Set-ItemProperty HKLM:\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service $name 1 => silent""")]
    [InlineData("""Set-ItemProperty HKLM:\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service AllowBasic 1; Set-ItemProperty HKLM:\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service AllowBasic 0 => silent""")]
    [InlineData("""[Microsoft.Win32.Registry]::GetValue('HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service', 'AllowBasic', 1) => silent""")]
    public void What_is_unseen_overwritten_or_only_read_is_silent(string line) => Script.PowerShell(line);
}

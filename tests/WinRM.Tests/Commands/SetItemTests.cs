using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>Set-Item on the WSMan: drive.</summary>
public sealed class SetItemTests
{
    [Theory]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦true⟧ => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦1⟧ => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted "⟦true⟧" => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted '⟦True⟧' => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted (⟦$true⟧) => WRM1001""")]
    public void The_value_has_many_spellings(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""set-item wsman:\localhost\service\allowunencrypted ⟦$TRUE⟧ => WRM1001""")]
    [InlineData("""si WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item "WSMan:\localhost\Service\AllowUnencrypted" ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item 'WSMan:\localhost\Service\AllowUnencrypted' ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item WSMan:/localhost/Service/AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item WSMan:localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted\ ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item Microsoft.WSMan.Management\WSMan::localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Microsoft.PowerShell.Management\Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item WSMan:\srv01.example\Client\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item WSMan:\$env:COMPUTERNAME\Client\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item "WSMan:\$computer\Client\Auth\Basic" ⟦$true⟧ => WRM4001""")]
    [InlineData("""Set-Item WSMan:\localhost\Client\Auth\Basic ⟦$true⟧ => WRM4001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\Auth\Basic ⟦$true⟧ => WRM4001""")]
    public void The_path_has_many_spellings(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""Set-Item -Path WSMan:\localhost\Service\AllowUnencrypted -Value ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item -Value ⟦$true⟧ -Path WSMan:\localhost\Service\AllowUnencrypted => WRM1001""")]
    [InlineData("""Set-Item -Value ⟦$true⟧ WSMan:\localhost\Service\AllowUnencrypted => WRM1001""")]
    [InlineData("""Set-Item -Force WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted -Force ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ -Confirm:$false => WRM1001""")]
    [InlineData("""Set-Item -pa WSMan:\localhost\Service\AllowUnencrypted -v ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item -Path:WSMan:\localhost\Service\AllowUnencrypted -Value:⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item -Value: ⟦$true⟧ -Path: WSMan:\localhost\Service\AllowUnencrypted => WRM1001""")]
    [InlineData("""Set-Item -Path:"WSMan:\localhost\Service\AllowUnencrypted" -Value:"⟦true⟧" => WRM1001""")]
    [InlineData("""Set-Item –Path WSMan:\localhost\Service\AllowUnencrypted –Value ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item —Path “WSMan:\localhost\Service\AllowUnencrypted” —Value ‘⟦true⟧’ => WRM1001""")]
    [InlineData("""Set-Item -LiteralPath WSMan:\localhost\Service\AllowUnencrypted -Value ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ -ErrorAction SilentlyContinue => WRM1001""")]
    [InlineData("""Set-Item -ErrorAction Stop WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item -ea 0 -WarningAction Ignore WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    public void Parameters_are_bound_as_PowerShell_binds_them(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted $false => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted 0 => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted -Value => silent""")]
    [InlineData("""Get-Item WSMan:\localhost\Service\AllowUnencrypted $true => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\Basic $true => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Auth\Basic $true => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Shell\MaxMemoryPerShellMB 1 => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\Auth\Kerberos $true => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Plugin\x\Service\AllowUnencrypted $true => silent""")]
    [InlineData("""Set-Item Env:\AllowUnencrypted $true => silent""")]
    [InlineData("""Set-Item => silent""")]
    [InlineData("""Set-Item -Path => silent""")]
    public void What_is_safe_or_says_nothing_is_silent(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""cd WSMan:\localhost\Service; Set-Item AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Location WSMan:\localhost\Service↵Set-Item Auth\Basic ⟦$true⟧ => WRM4001""")]
    [InlineData("""Set-Location -Path WSMan:\localhost↵Set-Item .\Client\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""cd WSMan:\localhost\Service; cd C:\; Set-Item AllowUnencrypted $true => silent""")]
    [InlineData("""Set-Item AllowUnencrypted $true => silent""")]
    public void A_path_starts_at_the_current_location(string line) => Script.PowerShell(line);
}

using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>Text that only mentions commands.</summary>
public sealed class MentionTests
{
    [Theory]
    [InlineData("""# winrm set winrm/config/service '@{AllowUnencrypted="true"}' => silent""")]
    [InlineData("""   # Set-Item WSMan:\localhost\Service\AllowUnencrypted $true => silent""")]
    [InlineData("""Get-Item x # ; Set-Item WSMan:\localhost\Service\AllowUnencrypted $true => silent""")]
    [InlineData("""<# Set-Item WSMan:\localhost\Service\AllowUnencrypted $true #> => silent""")]
    [InlineData("""<#↵.EXAMPLE↵Set-Item WSMan:\localhost\Service\AllowUnencrypted $true↵#>↵exit => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted <# $true #> $false => silent""")]
    [InlineData("""#requires -RunAsAdministrator↵#region Set-Item WSMan:\localhost\Service\AllowUnencrypted $true => silent""")]
    [InlineData("""<# Set-Item WSMan:\localhost\Service\AllowUnencrypted $true => silent""")]
    public void Comments_of_PowerShell_are_passed_over(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""Write-Host C#; Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""<# one #> Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ # why => WRM1001""")]
    [InlineData("""Set-Item <# p #> WSMan:\localhost\Service\AllowUnencrypted <# v #> ⟦$true⟧ => WRM1001""")]
    [InlineData("""Write-Host "# no comment"; Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""if ($x) { # it's }↵ Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧↵} => WRM1001""")]
    [InlineData("""if ($x) { <# } #> Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ } => WRM1001""")]
    [InlineData("""Write-Host a`#b; Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    public void A_comment_ends_where_PowerShell_ends_it(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""rem winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""REM winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""@rem winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData(""":: winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""rem a & winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""echo on & rem winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData(""":label winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""rem↵rem winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""rem one ^↵winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    public void Comments_of_cmd_are_passed_over(string line) => Script.Cmd(line);

    [Theory]
    [InlineData("""echo winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""echo. Run winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""title winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""if "%1"=="" echo winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""call echo winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""set CMD=winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""for %%i in (winrm set winrm/config/service) do echo %%i @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""Usage: winrm set winrm/config/service @{AllowUnencrypted="true"} => silent""")]
    [InlineData("""findstr /c:"winrm set winrm/config/service @{AllowUnencrypted=\"true\"}" log.txt => silent""")]
    public void Text_that_cmd_only_prints_is_silent(string line) => Script.Cmd(line);

    [Theory]
    [InlineData("""Write-Host "winrm set winrm/config/service '@{AllowUnencrypted=`"true`"}'" => silent""")]
    [InlineData("""Write-Host winrm set winrm/config/service '@{AllowUnencrypted="true"}' => silent""")]
    [InlineData("""echo 'Set-Item WSMan:\localhost\Service\AllowUnencrypted $true' => silent""")]
    [InlineData("""Write-Warning "Run: Set-Item WSMan:\localhost\Service\AllowUnencrypted $true" => silent""")]
    [InlineData("""throw "Never Set-Item WSMan:\localhost\Service\AllowUnencrypted $true" => silent""")]
    [InlineData("""$help = 'Set-Item WSMan:\localhost\Service\AllowUnencrypted $true' => silent""")]
    [InlineData("""$help = @'↵Set-Item WSMan:\localhost\Service\AllowUnencrypted $true↵'@ => silent""")]
    [InlineData("""'winrm' => silent""")]
    [InlineData("""'winrm', 'set', 'winrm/config/service', '@{AllowUnencrypted="true"}' => silent""")]
    [InlineData("""$x -match 'Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted $true' => silent""")]
    [InlineData("""Get-Help Set-Item WSMan:\localhost\Service\AllowUnencrypted $true => silent""")]
    [InlineData("""Get-Command winrm set winrm/config/service '@{AllowUnencrypted="true"}' => silent""")]
    public void Text_that_PowerShell_only_prints_is_silent(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""To allow it, winrm set winrm/config/service @{AllowUnencrypted="true"} is run by some people. => silent""")]
    [InlineData("""WinRM is the service; set winrm/config/service AllowUnencrypted="true" to break it. => silent""")]
    [InlineData("""The `winrm set` command takes @{AllowUnencrypted="true"}. => silent""")]
    public void Prose_is_silent(string line) => Script.Both(line);
}

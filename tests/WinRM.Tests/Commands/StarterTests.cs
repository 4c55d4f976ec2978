using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>Start-Process and Invoke-Expression.</summary>
public sealed class StarterTests
{
    [Theory]
    [InlineData("""Start-Process winrm 'set winrm/config/service @{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""Start-Process -FilePath "winrm.cmd" -ArgumentList 'set winrm/config/service @{AllowUnencrypted="⟦true⟧"}' -Wait => WRM1001""")]
    [InlineData("""Start-Process -FilePath winrm -ArgumentList 'set', 'winrm/config/service', '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""saps cmd '/c winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"}' -NoNewWindow => WRM1001""")]
    [InlineData("""$a = 'set winrm/config/service @{AllowUnencrypted="⟦true⟧"}'; Start-Process winrm -ArgumentList $a => WRM1001""")]
    [InlineData("""Start-Process winrm -Args "set winrm/config/service @{AllowUnencrypted=`"⟦true⟧`"}" => WRM1001""")]
    [InlineData("""Start-Process netsh -ArgumentList 'winhttp set proxy ⟦http=proxy⟧' => WRM3003""")]
    [InlineData("""Start-Process powershell -ArgumentList '-NoProfile -Command "Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧"' => WRM1001""")]
    [InlineData("""Start-Process winrm => silent""")]
    [InlineData("""Start-Process winrm -ArgumentList $a => silent""")]
    [InlineData("""Start-Process notepad 'winrm set winrm/config/service @{AllowUnencrypted="true"}' => silent""")]
    public void Start_Process_hands_arguments_over(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""iex 'winrm set winrm/config/service "@{AllowUnencrypted=`"⟦true⟧`"}"' => WRM1001""")]
    [InlineData("""Invoke-Expression "Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦1⟧" => WRM1001""")]
    [InlineData("""Invoke-Expression -Command 'Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦1⟧' => WRM1001""")]
    [InlineData("""$c = 'Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦1⟧'; iex $c => WRM1001""")]
    [InlineData("""$c = @'↵Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦1⟧↵'@↵iex $c => WRM1001""")]
    [InlineData("""iex 'Set-Item WSMan:\localhost\Service\AllowUnencrypted 1'; Set-Item WSMan:\localhost\Service\AllowUnencrypted 0 => silent""")]
    [InlineData("""iex "Set-Item WSMan:\localhost\Service\AllowUnencrypted $x" => silent""")]
    [InlineData("""iex $c => silent""")]
    [InlineData("""iex ((New-Object Net.WebClient).DownloadString('https://example/winrm.ps1')) => silent""")]
    public void Invoke_Expression_runs_a_text(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""Invoke-Logged -command 'winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""Invoke-Logged -viaCmd -command 'winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""Run 'winrm set winrm/config/service/auth @{Basic="⟦true⟧"}' => WRM4001""")]
    [InlineData("""ExecuteCommand "Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦1⟧" => WRM1001""")]
    [InlineData("""Invoke-VMScript -VM $vm -ScriptText @'↵Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦1⟧↵'@ => WRM1001""")]
    [InlineData("""$c = 'Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦1⟧'; Invoke-Logged -Command $c => WRM1001""")]
    [InlineData("""Write-Log 'winrm set winrm/config/service @{AllowUnencrypted="true"}' => silent""")]
    [InlineData("""Write-Log -Command 'winrm set winrm/config/service @{AllowUnencrypted="true"}' => silent""")]
    [InlineData("""Invoke-Logged -Message 'winrm set winrm/config/service @{AllowUnencrypted="true"}' => silent""")]
    [InlineData("""Invoke-Logged -Command "winrm set winrm/config/service @{AllowUnencrypted=`"$x`"}" => silent""")]
    [InlineData("""Invoke-WebRequest 'winrm set winrm/config/service @{AllowUnencrypted="true"}' => silent""")]
    [InlineData("""RunnerOptions 'winrm set winrm/config/service @{AllowUnencrypted="true"}' => silent""")]
    public void What_runs_commands_by_its_name_runs_the_text_that_it_is_handed(string line) => Script.PowerShell(line);
}

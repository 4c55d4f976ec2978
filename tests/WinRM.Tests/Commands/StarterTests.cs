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
}

using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>ConfigureRemotingForAnsible.ps1, which enables Basic unless it is told not to.</summary>
public sealed class RemotingScriptTests
{
    [Theory]
    [InlineData("""⟦C:\temp\ConfigureRemotingForAnsible.ps1 -ForceNewSSLCert⟧ => WRM4001""")]
    [InlineData("""⟦.\ConfigureRemotingForAnsible.ps1⟧ => WRM4001""")]
    [InlineData("""& ⟦"$env:TEMP\ConfigureRemotingForAnsible.ps1" -SkipNetworkProfileCheck⟧ => WRM4001""")]
    [InlineData("""$f = "$env:TEMP\ConfigureRemotingForAnsible.ps1"; & ⟦$f -Verbose⟧ => WRM4001""")]
    [InlineData("""powershell.exe -ExecutionPolicy ByPass -File ⟦ConfigureRemotingForAnsible.ps1 -Verbose⟧ => WRM4001""")]
    [InlineData("""$f = "$env:TEMP\ConfigureRemotingForAnsible.ps1"; powershell -ExecutionPolicy ByPass -File ⟦$f⟧ => WRM4001""")]
    [InlineData("""powershell -c ⟦".\ConfigureRemotingForAnsible.ps1"⟧ => WRM4001""")]
    [InlineData("""iex ⟦"C:\temp\ConfigureRemotingForAnsible.ps1"⟧ => WRM4001""")]
    [InlineData("""⟦iex⟧ ((New-Object Net.WebClient).DownloadString('https://example/ConfigureRemotingForAnsible.ps1')) => WRM4001""")]
    [InlineData("""⟦Invoke-Expression⟧ -Command ((New-Object Net.WebClient).DownloadString('https://example/ConfigureRemotingForAnsible.ps1')) => WRM4001""")]
    [InlineData("""$u = 'https://example/ConfigureRemotingForAnsible.ps1'; ⟦iex⟧ ((New-Object Net.WebClient).DownloadString($u)) => WRM4001""")]
    [InlineData("""$c = (iwr 'https://example/ConfigureRemotingForAnsible.ps1').Content↵⟦iex⟧ $c => WRM4001""")]
    [InlineData("""iwr https://example/ConfigureRemotingForAnsible.ps1 -UseBasicParsing | ⟦iex⟧ => WRM4001""")]
    [InlineData("""(New-Object Net.WebClient).DownloadString('https://example/ConfigureRemotingForAnsible.ps1') | ⟦iex⟧ => WRM4001""")]
    [InlineData("""& (⟦[scriptblock]::Create⟧((iwr https://example/ConfigureRemotingForAnsible.ps1).Content)) => WRM4001""")]
    [InlineData("""$s = (iwr https://example/ConfigureRemotingForAnsible.ps1).Content; Invoke-Command -ScriptBlock (⟦[scriptblock]::Create⟧($s)) -ArgumentList '-Verbose' => WRM4001""")]
    public void Run_as_it_is_it_enables_Basic(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""C:\temp\ConfigureRemotingForAnsible.ps1 -DisableBasicAuth => silent""")]
    [InlineData("""& "$env:TEMP\ConfigureRemotingForAnsible.ps1" -DisableBasicAuth:$true => silent""")]
    [InlineData("""powershell -File ConfigureRemotingForAnsible.ps1 -DisableBasicAuth => silent""")]
    [InlineData("""& ([scriptblock]::Create((iwr https://example/ConfigureRemotingForAnsible.ps1).Content)) -DisableBasicAuth => silent""")]
    [InlineData("""iex "& { $(irm https://example/ConfigureRemotingForAnsible.ps1) } -DisableBasicAuth" => silent""")]
    [InlineData("""iwr https://example/ConfigureRemotingForAnsible.ps1 -OutFile C:\temp\ConfigureRemotingForAnsible.ps1 => silent""")]
    [InlineData("""Unblock-File C:\temp\ConfigureRemotingForAnsible.ps1 => silent""")]
    [InlineData("""Write-Host "Run C:\temp\ConfigureRemotingForAnsible.ps1" => silent""")]
    [InlineData("""$u = 'https://example/ConfigureRemotingForAnsible.ps1'; iex 'Get-Date' => silent""")]
    [InlineData("""C:\temp\ConfigureRemotingForAnsible.ps1; Set-Item WSMan:\localhost\Service\Auth\Basic $false => silent""")]
    public void Told_not_to_or_only_fetched_it_does_not(string line) => Script.PowerShell(line);
}

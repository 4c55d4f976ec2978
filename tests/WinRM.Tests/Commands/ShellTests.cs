using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>Shells inside shells, prefixes, separators and continuations.</summary>
public sealed class ShellTests
{
    [Theory]
    [InlineData("""cmd /c winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""cmd.exe /c "winrm set winrm/config/service @{AllowUnencrypted=\"⟦true⟧\"}" => WRM1001""")]
    [InlineData("""cmd.exe /c "winrm set winrm/config/service @{AllowUnencrypted=""⟦true⟧""}" => WRM1001""")]
    [InlineData("""cmd /s /c "winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"}" => WRM1001""")]
    [InlineData("""cmd.exe /k winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""cmd /c winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} & winrm set winrm/config/service/auth @{Basic="⟦true⟧"} => WRM1001 WRM4001""")]
    [InlineData("""%ComSpec% /c winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""powershell -Command Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""powershell.exe -NoProfile -ExecutionPolicy Bypass -Command "Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧" => WRM1001""")]
    [InlineData("""powershell -c "& {Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧}" => WRM1001""")]
    [InlineData("""powershell -nop -ep bypass "Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧" => WRM1001""")]
    [InlineData("""powershell Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""pwsh -c "winrm set winrm/config/service '@{AllowUnencrypted=\"⟦true⟧\"}'" => WRM1001""")]
    [InlineData("""powershell -c "winrm set winrm/config/service '@{AllowUnencrypted=\""⟦true⟧\""}'" => WRM1001""")]
    [InlineData("""cmd /c powershell -c "Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧" => WRM1001""")]
    [InlineData("""powershell -c "cmd /c winrm set winrm/config/service '@{AllowUnencrypted=\"⟦true⟧\"}'" => WRM1001""")]
    public void A_shell_inside_cmd_is_read(string line) => Script.Cmd(line);

    [Theory]
    [InlineData("""cmd /c 'winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""cmd.exe /c "winrm set winrm/config/service @{AllowUnencrypted=`"⟦true⟧`"}" => WRM1001""")]
    [InlineData("""cmd /c winrm set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""& cmd /c 'winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""powershell -Command { Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ } => WRM1001""")]
    [InlineData("""powershell -Command 'Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧' => WRM1001""")]
    [InlineData("""Invoke-Command -ComputerName localhost -ScriptBlock { Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ } => WRM1001""")]
    public void A_shell_inside_PowerShell_is_read(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""call winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""start winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""start /wait "title" winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""start "" /b cmd /c winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""if not errorlevel 1 call winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""if exist x (winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"}) => WRM1001""")]
    [InlineData("""(winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"}) => WRM1001""")]
    public void A_prefix_of_cmd_is_passed_over(string line) => Script.Cmd(line);

    [Theory]
    [InlineData("""echo y | winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""winrm quickconfig -q & winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""winrm quickconfig -q && winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""winrm quickconfig -q || winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} >nul 2>&1 => WRM1001""")]
    [InlineData("""winrm set winrm/config/service ^↵ @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("winrm set winrm/config/service ^\r\n @{AllowUnencrypted=\"⟦true⟧\"}\r\n => WRM1001")]
    [InlineData("""@echo off↵↵winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"}↵exit /b 0 => WRM1001""")]
    [InlineData("""echo "a & b"↵winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    public void Cmd_separates_and_joins_commands(string line) => Script.Cmd(line);

    [Theory]
    [InlineData("""winrm quickconfig -q; Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧; exit => WRM1001""")]
    [InlineData("""'y' | winrm set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' | Out-Null => WRM1001""")]
    [InlineData("""winrm quickconfig -q && winrm set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' 2>&1 | Out-Null => WRM1001""")]
    [InlineData("""Set-Item `↵  -Path WSMan:\localhost\Service\AllowUnencrypted `↵  -Value ⟦$true⟧ => WRM1001""")]
    [InlineData("Set-Item `\r\n  -Path WSMan:\\localhost\\Service\\AllowUnencrypted `\r\n  -Value ⟦$true⟧\r\n => WRM1001")]
    [InlineData("""if ($x) { Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ } => WRM1001""")]
    [InlineData("""if (!(Test-Path x)) {↵ Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧↵} else { exit } => WRM1001""")]
    [InlineData("""try { Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ } catch { } => WRM1001""")]
    [InlineData("""function Enable-Http { Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ } => WRM1001""")]
    [InlineData("""1..3 | % { Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ } => WRM1001""")]
    [InlineData("""$x = (Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧) => WRM1001""")]
    [InlineData("""$x = $(Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧) => WRM1001""")]
    [InlineData("""Write-Output "$(winrm set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}')" => WRM1001""")]
    [InlineData("""Write-Host "it's {"; Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Write-Host @"↵ it's { "quoted"↵"@↵Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""@{ a = 1 } | Out-Null; Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    public void PowerShell_separates_and_joins_commands(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""powershell -Command $x = 1; Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦1⟧ => WRM1001""")]
    [InlineData("""powershell winrm quickconfig -q; winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""powershell -Command Get-Date; Write-Host Set-Item WSMan:\localhost\Service\AllowUnencrypted 1 => silent""")]
    public void Words_without_quotes_are_joined_to_a_script(string line) => Script.Cmd(line);

    [Theory]
    [InlineData("set EXEC=winrm\n%EXEC% set winrm/config/service @{AllowUnencrypted=\"⟦true⟧\"} => WRM1001")]
    [InlineData("@set EXEC=call %SYSTEMROOT%\\System32\\winrm.cmd\n%exec% set winrm/config/service @{AllowUnencrypted=\"⟦true⟧\"} => WRM1001")]
    [InlineData("set SERVER=srv01\nwinrs -r:%SERVER% -ssl dir => silent")]
    [InlineData("set EXEC=%1\n%EXEC% set winrm/config/service @{AllowUnencrypted=\"true\"} => silent")]
    [InlineData("set EXEC=echo\n%EXEC% winrm set winrm/config/service @{AllowUnencrypted=\"true\"} => silent")]
    [InlineData("set /p EXEC=winrm\nset =\nset\n%EXEC% set winrm/config/service @{AllowUnencrypted=\"true\"} => silent")]
    public void The_variable_of_a_batch_file_may_name_the_program(string script) => Script.Cmd(script);
}

using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Commands;
using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>Variables, templates, and which of several commands has the last word.</summary>
public sealed class ValueFlowTests
{
    [Theory]
    [InlineData("""$on = ⟦$true⟧↵Set-Item WSMan:\localhost\Service\AllowUnencrypted $on => WRM1001""")]
    [InlineData("""$on = '⟦true⟧'; Set-Item WSMan:\localhost\Service\AllowUnencrypted -Value $on => WRM1001""")]
    [InlineData("""$on='⟦true⟧'; Set-Item WSMan:\localhost\Service\AllowUnencrypted -Value $ON => WRM1001""")]
    [InlineData("""[string]$on = '⟦true⟧'; Set-Item WSMan:\localhost\Service\AllowUnencrypted -Value ${on} => WRM1001""")]
    [InlineData("""$script:on = '⟦true⟧'; Set-Item WSMan:\localhost\Service\AllowUnencrypted -Value $on => WRM1001""")]
    [InlineData("""$path = 'WSMan:\localhost\Service\AllowUnencrypted'↵↵Set-Item $path ⟦$true⟧ => WRM1001""")]
    [InlineData("""$t = '@{AllowUnencrypted="⟦true⟧"}'↵winrm set winrm/config/service $t => WRM1001""")]
    [InlineData("""$t = @{AllowUnencrypted="⟦true⟧"}↵winrm set winrm/config/service $t => WRM1001""")]
    [InlineData("""$t = @"↵@{AllowUnencrypted="⟦true⟧"}↵"@↵winrm set winrm/config/service $t => WRM1001""")]
    [InlineData("""$root = 'WSMan:\localhost\Service'↵Set-Item -Path "$root\AllowUnencrypted" -Value ⟦$true⟧ => WRM1001""")]
    [InlineData("""$root = 'WSMan:\localhost'; $service = "$root\Service"; Set-Item "${service}\Auth\Basic" ⟦$true⟧ => WRM4001""")]
    [InlineData("""$side = 'service'; winrm set "winrm/config/$side" '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""$a = 1; $on = ⟦$true⟧; $b = 2; if ($a) { Set-Item WSMan:\localhost\Service\AllowUnencrypted $on } => WRM1001""")]
    public void A_variable_that_was_just_assigned_is_followed_to_its_value(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted $on => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted "$on" => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted $(Get-Value) => silent""")]
    [InlineData("""$root = Get-Value; Set-Item "$root\Service\AllowUnencrypted" $true => silent""")]
    [InlineData("""if ($x) { $root = 'WSMan:\localhost' }; Set-Item "$root\Service\AllowUnencrypted" $true => silent""")]
    [InlineData("""$root = 'HKLM:\Software'; Set-Item "$root\Service\AllowUnencrypted" $true => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted (Get-Value) => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted $config.On => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted $config['on'] => silent""")]
    [InlineData("""$on = Get-Value; Set-Item WSMan:\localhost\Service\AllowUnencrypted $on => silent""")]
    [InlineData("""$on = $true; $on = Get-Value; Set-Item WSMan:\localhost\Service\AllowUnencrypted $on => silent""")]
    [InlineData("""$on = $true; $on = !$on; Set-Item WSMan:\localhost\Service\AllowUnencrypted $on => silent""")]
    [InlineData("""$on = $true -and $x; Set-Item WSMan:\localhost\Service\AllowUnencrypted $on => silent""")]
    [InlineData("""$on = $true; if ($x) { $on = $false }; Set-Item WSMan:\localhost\Service\AllowUnencrypted $on => silent""")]
    [InlineData("""if ($x) { $on = $true }; Set-Item WSMan:\localhost\Service\AllowUnencrypted $on => silent""")]
    [InlineData("""param($on = $true) Set-Item WSMan:\localhost\Service\AllowUnencrypted $on => silent""")]
    [InlineData("""$on = $true; foreach ($on in $all) { Set-Item WSMan:\localhost\Service\AllowUnencrypted $on } => silent""")]
    [InlineData("""$on = 'true'; $on += 'x'; Set-Item WSMan:\localhost\Service\AllowUnencrypted $on => silent""")]
    [InlineData("""winrm set winrm/config/service "@{AllowUnencrypted=`"$on`"}" => silent""")]
    [InlineData("""winrm set winrm/config/$side '@{AllowUnencrypted="$on"}' => silent""")]
    [InlineData("""winrm set winrm/config/service $table => silent""")]
    [InlineData("""netsh winhttp set proxy "http=$proxy;$more" => silent""")]
    [InlineData("""& $tool set winrm/config/service '@{AllowUnencrypted="true"}' => silent""")]
    public void What_cannot_be_seen_is_never_definite(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted="%ON%"} => silent""")]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted="!ON!"} => silent""")]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted="%1"} => silent""")]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted="%%i"} => silent""")]
    [InlineData("""netsh winhttp set proxy http=%PROXY%;%MORE% => silent""")]
    public void What_a_batch_file_fills_in_is_never_definite(string line) => Script.Cmd(line);

    [Theory]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted $on""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted "$on" """)]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted (Get-Value)""")]
    [InlineData("""winrm set winrm/config/service "@{AllowUnencrypted=`"$on`"}" """)]
    [InlineData("""param($on = $true) Set-Item WSMan:\localhost\Service\AllowUnencrypted $on""")]
    public void What_cannot_be_seen_is_possible(string text) =>
        Assert.StartsWith("WRM1001", Assert.Single(Script.Findings(text, CommandReader.Read(text, 0, text.Length, ShellDialect.PowerShell), Confidence.Possible)));

    [Theory]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted="{{ on }}"}' => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted {{ on }} => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted "{{ on | default('x') }}" => silent""")]
    [InlineData("""Set-Item WSMan:\{{ host }}\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""{{ prefix }}↵Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted {{ on => silent""")]
    [InlineData("""{% if x %} Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ {% endif %} => WRM1001""")]
    [InlineData("""{# Set-Item WSMan:\localhost\Service\AllowUnencrypted $true #} => silent""")]
    public void A_template_is_filled_in_later(string line) => Script.Check(line, ShellDialect.PowerShell, templated: true);

    [Theory]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted="{{ on }}"} => silent""")]
    [InlineData("""netsh winhttp set proxy {{ proxy }} => silent""")]
    [InlineData("""netsh winhttp set proxy "⟦http={{ proxy }}:8080⟧" => WRM3003""")]
    public void A_template_in_cmd_is_filled_in_later(string line) => Script.Check(line, ShellDialect.Cmd, templated: true);

    [Theory]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted $true; Set-Item WSMan:\localhost\Service\AllowUnencrypted $false => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted $false; Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted="true"}'; Set-Item WSMan:\localhost\Service\AllowUnencrypted $false => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧; if ($x) { Set-Item WSMan:\localhost\Service\AllowUnencrypted $false } => WRM1001""")]
    [InlineData("""if ($x) { Set-Item WSMan:\localhost\Service\AllowUnencrypted $true }; Set-Item WSMan:\localhost\Service\AllowUnencrypted $false => silent""")]
    [InlineData("""if ($x) { Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ } else { Set-Item WSMan:\localhost\Service\AllowUnencrypted $false } => WRM1001""")]
    [InlineData("""if ($x) { Set-Item WSMan:\localhost\Service\AllowUnencrypted $true; Set-Item WSMan:\localhost\Service\AllowUnencrypted $false } => silent""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧ && Set-Item WSMan:\localhost\Service\AllowUnencrypted $false => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧; Set-Item WSMan:\localhost\Client\AllowUnencrypted $false => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted ⟦$true⟧; Set-Item WSMan:\srv02\Service\AllowUnencrypted $false => WRM1001""")]
    [InlineData("""Set-Item WSMan:\localhost\Service\AllowUnencrypted $true; Set-Item WSMan:\localhost\Service\AllowUnencrypted $on => silent""")]
    public void The_last_command_on_a_path_holds(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted="true"}↵winrm set winrm/config/service @{AllowUnencrypted="false"} => silent""")]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"}↵if "%1"=="x" winrm set winrm/config/service @{AllowUnencrypted="false"} => WRM1001""")]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"}↵if "%1"=="x" (↵winrm set winrm/config/service @{AllowUnencrypted="false"}↵) => WRM1001""")]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} || winrm set winrm/config/service @{AllowUnencrypted="false"} => WRM1001""")]
    public void The_last_command_on_a_path_holds_in_cmd(string line) => Script.Cmd(line);

    [Fact]
    public void Subjects_come_in_the_order_of_the_text()
    {
        const string Text = "netsh winhttp set proxy p\nSet-Item WSMan:\\localhost\\Service\\Auth\\Basic 1\nnetsh winhttp reset proxy\nwinrm set winrm/config/client '@{AllowUnencrypted=1}'";
        int[] starts = [.. CommandReader.Read(Text, 0, Text.Length, ShellDialect.PowerShell).Select(static subject => ((TextSpan)subject.Anchor!).Start)];
        Assert.Equal(starts.Order(), starts);
        Assert.Equal(4, starts.Length);
    }
}

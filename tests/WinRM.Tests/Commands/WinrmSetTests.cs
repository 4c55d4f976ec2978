using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>winrm set winrm/config/…</summary>
public sealed class WinrmSetTests
{
    [Theory]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""winrm set winrm/config/service "@{AllowUnencrypted=`"⟦true⟧`"}" => WRM1001""")]
    [InlineData("""winrm set winrm/config/service "@{AllowUnencrypted=""⟦true⟧""}" => WRM1001""")]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted=\`"⟦true⟧\`"}' => WRM1001""")]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted=`"⟦true⟧`"}' => WRM1001""")]
    [InlineData("""winrm set winrm/config/service `@`{AllowUnencrypted=`"⟦true⟧`"`} => WRM1001""")]
    [InlineData("""winrm set winrm/config/service "@{AllowUnencrypted='⟦true⟧'}" => WRM1001""")]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted=\"⟦true⟧\"}' => WRM1001""")]
    [InlineData("""winrm --% set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""winrm set winrm/config/service --% @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    public void A_hashtable_is_read_in_every_quoting_of_PowerShell(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted=\"⟦true⟧\"} => WRM1001""")]
    [InlineData("""winrm set winrm/config/service "@{AllowUnencrypted=\"⟦true⟧\"}" => WRM1001""")]
    [InlineData("""winrm set winrm/config/service "@{AllowUnencrypted=""⟦true⟧""}" => WRM1001""")]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted=^"⟦true⟧^"} => WRM1001""")]
    [InlineData("""winrm set winrm/config/service @{AllowUnencrypted=⟦true⟧} => WRM1001""")]
    public void A_hashtable_is_read_in_every_quoting_of_cmd(string line) => Script.Cmd(line);

    [Theory]
    [InlineData("""winrm s winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""WINRM SET WinRM/Config/Service '@{allowunencrypted="⟦TRUE⟧"}' => WRM1001""")]
    [InlineData("""winrm.cmd set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""winrm set winrm/config/service/ '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""winrm set "winrm/config/service" '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""winrm set http://schemas.microsoft.com/wbem/wsman/1/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""C:\Windows\System32\winrm.cmd set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""winrm  set   winrm/config/service    '@{ AllowUnencrypted = "⟦true⟧" }' => WRM1001""")]
    public void Program_verb_and_resource_have_many_spellings(string line) => Script.Both(line);

    [Theory]
    [InlineData("""winrm set 'winrm/config/service' '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""& winrm set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""& "winrm" set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""& 'C:\Windows\System32\winrm.cmd' set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""& "$env:SystemRoot\System32\winrm.cmd" set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""& ("winrm") set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""$null = winrm set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    public void PowerShell_starts_the_program_in_many_ways(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("""@winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""%SystemRoot%\System32\winrm.cmd set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""cscript //nologo C:\Windows\System32\winrm.vbs set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""cscript.exe winrm.vbs set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("\"C:\\Windows\\System32\\winrm.cmd\" set winrm/config/service @{AllowUnencrypted=\"⟦true⟧\"} => WRM1001")]
    [InlineData("""if "%1"=="x" winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""for %%i in (a b) do winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"} => WRM1001""")]
    [InlineData("""if exist x (↵ winrm set winrm/config/service @{AllowUnencrypted="⟦true⟧"}↵) else (↵ winrm set winrm/config/client @{AllowUnencrypted="⟦true⟧"}↵) => WRM1001 WRM1001""")]
    public void Cmd_starts_the_program_in_many_ways(string line) => Script.Cmd(line);

    [Theory]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""winrm set winrm/config/client '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""winrm set winrm/config/service/auth '@{Basic="⟦true⟧"}' => WRM4001""")]
    [InlineData("""winrm set winrm/config/client/auth '@{Basic="⟦true⟧"}' => WRM4001""")]
    [InlineData("""winrm set winrm/config/service/Auth '@{Kerberos="true";Basic="⟦true⟧"}' => WRM4001""")]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted="⟦1⟧"}' => WRM1001""")]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted="⟦$true⟧"}' => WRM1001""")]
    [InlineData("""winrm set winrm/config/client '@{TrustedHosts="*";AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""winrm set winrm/config/client '@{TrustedHosts="a;b";AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""winrm set winrm/config '@{Service=@{AllowUnencrypted="⟦true⟧"}}' => WRM1001""")]
    [InlineData("""winrm set winrm/config/service '@{Auth=@{Basic="⟦true⟧"};AllowUnencrypted="⟦true⟧"}' => WRM4001 WRM1001""")]
    public void Both_sides_and_all_keys_are_known(string line) => Script.Both(line);

    [Theory]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted="false"}' => silent""")]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted="0"}' => silent""")]
    [InlineData("""winrm set winrm/config/service '@{AllowUnencrypted=""}' => silent""")]
    [InlineData("""winrm set winrm/config/service/auth '@{AllowUnencrypted="true"}' => silent""")]
    [InlineData("""winrm set winrm/config/service '@{Basic="true"}' => silent""")]
    [InlineData("""winrm set winrm/config/winrs '@{AllowRemoteShellAccess="true"}' => silent""")]
    [InlineData("""winrm set winrm/config '@{MaxTimeoutms="1800000"}' => silent""")]
    [InlineData("""winrm get winrm/config/service '@{AllowUnencrypted="true"}' => silent""")]
    [InlineData("""winrm help set winrm/config/service '@{AllowUnencrypted="true"}' => silent""")]
    [InlineData("""winrm enumerate winrm/config/listener => silent""")]
    [InlineData("""winrm quickconfig -q => silent""")]
    [InlineData("""winrm => silent""")]
    [InlineData("""winrm set => silent""")]
    [InlineData("""winrm set winrm/config/service => silent""")]
    [InlineData("""winrm set winrm/config/service '@{' => silent""")]
    [InlineData("""winrm set winrm/config/service '@{}' => silent""")]
    [InlineData("""winrmx set winrm/config/service '@{AllowUnencrypted="true"}' => silent""")]
    public void What_is_safe_or_says_nothing_is_silent(string line) => Script.Both(line);

    [Theory]
    [InlineData("""winrm set winrm/config/$side '@{AllowUnencrypted="⟦true⟧"}' => WRM1001""")]
    [InlineData("""winrm set "winrm/config/$side/auth" '@{Basic="⟦true⟧"}' => WRM4001""")]
    [InlineData("""winrm set winrm/config/$part '@{Basic="⟦true⟧"}' => WRM4001""")]
    [InlineData("""Set-Item WSMan:\localhost\$side\AllowUnencrypted ⟦$true⟧ => WRM1001""")]
    [InlineData("""winrm set winrm/config/$side '@{AllowUnencrypted="false"}' => silent""")]
    [InlineData("""winrm set winrm/config/$side '@{AllowUnencrypted="$value"}' => silent""")]
    [InlineData("""winrm set winrm/config/$side '@{MaxTimeoutms="1800000"}' => silent""")]
    public void A_key_says_its_setting_where_the_side_is_filled_in(string line) => Script.PowerShell(line);
}

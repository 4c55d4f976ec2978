using WinRM.Rules.Commands;
using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>winrm -r: and winrs.</summary>
public sealed class WinrmRemoteTests
{
    [Theory]
    [InlineData("winrm get winrm/config -r:http://srv01 -u:admin -p:secret -a:⟦basic⟧ => WRM1002")]
    [InlineData("winrm get winrm/config -r:srv01 -u:admin -p:secret -a:⟦Basic⟧ => WRM1002")]
    [InlineData("winrm get winrm/config -remote:srv01 -authentication:⟦basic⟧ => WRM1002")]
    [InlineData("winrm get winrm/config /r:srv01 /a:⟦basic⟧ => WRM1002")]
    [InlineData("winrm id -r:srv01 -a:negotiate ⟦-un⟧ => WRM1001")]
    [InlineData("winrm id -r:srv01 ⟦-unencrypted⟧ => WRM1001")]
    [InlineData("winrs -r:srv01 ⟦-un⟧ ipconfig => WRM1001")]
    [InlineData("winrs -r:http://srv01 ⟦-unencrypted⟧ -u:admin -p:secret ipconfig /all => WRM1001")]
    [InlineData("winrm id -r:https://srv01 ⟦-skipCAcheck⟧ => WRM1004")]
    [InlineData("winrm id -r:srv01 -ssl ⟦-skipCNcheck⟧ => WRM1004")]
    [InlineData("winrm id -r:https://srv01 -a:⟦basic⟧ -pac:ie_settings => WRM2002")]
    [InlineData("winrm id -r:http://srv01 -pac:winhttp_settings -pa:basic ⟦-pu:proxyuser⟧ -pp:secret => WRM2003")]
    [InlineData("winrm id -r:http://srv01 -proxyaccess:⟦ie_settings⟧ => WRM2005")]
    public void A_connection_is_blamed_at_the_option_that_decides(string line) => Script.Both(line);

    [Theory]
    [InlineData("winrm get winrm/config => silent")]
    [InlineData("winrm id -r:localhost -a:basic -un => silent")]
    [InlineData("winrm id -r:http://127.0.0.1:5985/wsman -a:basic => silent")]
    [InlineData("winrm id -r:https://srv01 -a:kerberos => silent")]
    [InlineData("winrm id -r:srv01 -usessl => silent")]
    [InlineData("winrm id -ssl -r:srv01 -pac:no_proxy -a:kerberos => silent")]
    [InlineData("winrm id -r: -a:basic => silent")]
    [InlineData("winrs -r:https://srv01 -u:admin tool -a:basic -un => silent")]
    [InlineData("winrs -ssl -r:srv01 tool => silent")]
    public void A_safe_or_local_connection_is_silent(string line) => Script.Both(line);

    [Theory]
    [InlineData("winrm id -r:$server -a:basic => silent")]
    [InlineData("winrm id -r:\"$server\" -a:basic => silent")]
    [InlineData("winrs -r:$server -u:$user ipconfig => silent")]
    [InlineData("winrm id -r:http://srv01 -a:$how => silent")]
    public void An_address_or_a_choice_that_cannot_be_seen_is_never_definite(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("$server = 'http://srv01'; winrm id -r:$server -a:⟦basic⟧ => WRM1002")]
    [InlineData("winrm id -r:http://$server -a:⟦basic⟧ => WRM1002")]
    [InlineData("winrm id -r:⟦http://$server⟧ => WRM1003")]
    public void What_can_be_seen_of_an_address_counts(string line) => Script.PowerShell(line);

    [Theory]
    [InlineData("winrm id -r:srv01", "Connection srv01: loopback: off")]
    [InlineData("winrm id -r:http://srv01", "Connection srv01: scheme: http, loopback: off")]
    [InlineData("winrm id -r:https://srv01:5986/wsman", "Connection srv01: scheme: https, port: 5986, loopback: off")]
    [InlineData("winrs -r:srv01 -ssl dir", "Connection srv01: scheme: https, loopback: off")]
    [InlineData("winrm id -r:%SERVER%", "Connection: scheme: unknown")]
    [InlineData("winrm set winrm/config/service -r:srv01 @{AllowUnencrypted=\"true\"}", "Connection srv01: loopback: off\nServiceConfiguration srv01: AllowUnencrypted: on")]
    public void The_options_state_a_connection(string text, string facts) => Assert.Equal(facts, Script.Facts(text, ShellDialect.Cmd));
}

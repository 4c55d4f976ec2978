using WinRM.Rules.Commands;
using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>netsh winhttp and ProxyCfg.exe.</summary>
public sealed class MachineProxyTests
{
    [Theory]
    [InlineData("""netsh winhttp set proxy "⟦http=proxy:8080⟧" => WRM3003""")]
    [InlineData("""netsh winhttp set proxy ⟦http=proxy:8080⟧ "<local>" => WRM3003""")]
    [InlineData("""netsh winhttp set proxy proxy-server="⟦http=proxy:8080⟧" bypass-list="*.corp" => WRM3003""")]
    [InlineData("""netsh winhttp set proxy proxy-server=⟦http=proxy:8080⟧ => WRM3003""")]
    [InlineData("""netsh winhttp set proxy bypass-list="*.corp" proxy-server="⟦http=proxy:8080⟧" => WRM3003""")]
    [InlineData("""netsh.exe winhttp set proxy ⟦http=proxy⟧ => WRM3003""")]
    [InlineData("""netsh winh set pr ⟦http=proxy⟧ => WRM3003""")]
    [InlineData("""NETSH WINHTTP SET PROXY ⟦HTTP=proxy⟧ => WRM3003""")]
    [InlineData("""netsh -c winhttp set proxy ⟦http=proxy⟧ => WRM3003""")]
    [InlineData("""netsh -r srv01 winhttp set proxy ⟦http=proxy⟧ => WRM3003""")]
    [InlineData("""proxycfg -p ⟦http=proxy⟧ => WRM3003""")]
    [InlineData("""proxycfg.exe /p "⟦http=proxy⟧" "<local>" => WRM3003""")]
    [InlineData("""C:\Windows\System32\proxycfg.exe -P ⟦http=proxy⟧ => WRM3003""")]
    public void A_proxy_that_covers_http_alone_is_blamed_at_its_entry(string line) => Script.Both(line);

    [Theory]
    [InlineData("""netsh winhttp set proxy proxy:8080 => silent""")]
    [InlineData("""netsh winhttp set proxy "http=a;https=b" => silent""")]
    [InlineData("""netsh winhttp set proxy https=proxy => silent""")]
    [InlineData("""netsh winhttp set proxy => silent""")]
    [InlineData("""netsh winhttp set proxy proxy-server= => silent""")]
    [InlineData("""netsh winhttp reset proxy => silent""")]
    [InlineData("""netsh winhttp show proxy => silent""")]
    [InlineData("""netsh winhttp => silent""")]
    [InlineData("""netsh advfirewall firewall set rule name=http=x proxy http=proxy => silent""")]
    [InlineData("""proxycfg => silent""")]
    [InlineData("""proxycfg -p => silent""")]
    [InlineData("""proxycfg -d => silent""")]
    public void Other_proxies_are_silent(string line) => Script.Both(line);

    [Theory]
    [InlineData("netsh winhttp set proxy proxy:8080", "MachineProxy: proxy: winhttp, proxy tool: netsh, http= proxy: on, https= proxy: on")]
    [InlineData("netsh winhttp set proxy https=proxy", "MachineProxy: proxy: winhttp, proxy tool: netsh, http= proxy: off, https= proxy: on")]
    [InlineData("netsh winhttp set proxy http://user:secret@proxy:8080", "MachineProxy: proxy: winhttp, credential in the proxy address: on, proxy tool: netsh, http= proxy: on, https= proxy: on")]
    [InlineData("netsh winhttp import proxy source=ie", "MachineProxy: proxy: winhttp, copied proxy: on, proxy tool: netsh")]
    [InlineData("netsh winhttp import proxy ie", "MachineProxy: proxy: winhttp, copied proxy: on, proxy tool: netsh")]
    [InlineData("proxycfg -u", "MachineProxy: proxy: winhttp, copied proxy: on, proxy tool: proxycfg")]
    [InlineData("netsh winhttp reset proxy", "MachineProxy: proxy: none")]
    [InlineData("proxycfg -d", "MachineProxy: proxy: none")]
    [InlineData("netsh winhttp set proxy $proxy", "MachineProxy: proxy: winhttp, proxy tool: netsh")]
    [InlineData("netsh winhttp show proxy", "")]
    public void A_command_states_the_proxy_of_the_machine(string text, string facts) => Assert.Equal(facts, Script.Facts(text));

    [Fact]
    public void A_batch_file_may_fill_in_the_proxy() =>
        Assert.Equal("MachineProxy: proxy: winhttp, proxy tool: netsh", Script.Facts("netsh winhttp set proxy %PROXY%", ShellDialect.Cmd));

    [Theory]
    [InlineData("""echo WinRM 1.1↵reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v ProxyServer /d ⟦proxy:8080⟧↵reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v ProxyEnable /d 1 => WRM3001""")]
    [InlineData("""start /wait Server2003-KB936059.exe /quiet↵reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v AutoConfigURL /d ⟦http://pac/x⟧ => WRM3001""")]
    [InlineData("""reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v ProxyEnable /d 1↵reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v ProxyServer /d ⟦proxy:8080⟧↵start Server2003-KB936059.exe => WRM3001""")]
    [InlineData("""start Server2003-KB936059.exe↵winrm id -r:https://srv01 -pac:⟦ie_settings⟧ => WRM3001""")]
    [InlineData("""start Server2003-KB936059.exe↵reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v ProxyServer /d proxy:8080 => silent""")]
    [InlineData("""start Server2003-KB936059.exe↵reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v ProxyServer /d proxy:8080↵reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v ProxyEnable /d 0 => silent""")]
    [InlineData("""start Server2003-KB936059.exe↵start Server2008-KB968929.exe↵reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v AutoConfigURL /d http://pac/x => silent""")]
    [InlineData("""rem WinRM 1.1↵reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v AutoConfigURL /d http://pac/x => silent""")]
    [InlineData("""if exist old.txt echo WinRM 1.1↵reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v AutoConfigURL /d http://pac/x => silent""")]
    [InlineData("""reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v AutoConfigURL /d http://pac/x => silent""")]
    public void Internet_Explorers_proxy_is_judged_where_a_command_names_the_old_version(string line) => Script.Cmd(line);
}

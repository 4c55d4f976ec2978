using Xunit;

namespace WinRM.Tests.LinterTests;

public class WinHttpShowTests
{
    [Theory]
    [InlineData("Current WinHTTP proxy settings:\n\n    Proxy Server(s) :  http=p:1\n    Bypass List     :  (none)\n", "3 WRM3003")]
    [InlineData("Paramètres actuels du proxy WinHTTP :\n\n    Serveur(s) proxy :  http=p:1\n    Liste de contournement :  (aucun)\n", "3 WRM3003")]
    [InlineData("当前的 WinHTTP 代理服务器设置:\n\n    代理服务器:  http=p:1\n    绕过列表:  (无)\n", "3 WRM3003")]
    [InlineData("現在の WinHTTP プロキシ設定：\n\n    プロキシ サーバー：  http=p:1\n    バイパス一覧：  (なし)\n", "3 WRM3003")]
    [InlineData("c:\\> netsh winhttp show proxy\n\nCurrent WinHTTP proxy settings:\n\n  Proxy Server(s) : http://10.0.0.1:8080\n  Bypass List : <local>\n", null)]
    [InlineData("Aktuelle WinHTTP-Proxyeinstellungen:\n\n    Direktzugriff (kein Proxyserver).\n", null)]
    [InlineData("pushd winhttp\n\nset proxy http=p:1 \"<local>\"\n\npopd\n", "3 WRM3003")]
    [InlineData("pushd winhttp\nset proxy bypass-list=\"<local>\" proxy-server=\"http=p:1;https=p:2\"\npopd\nset proxy http=p:1\n", null)]
    public void Saved_output_is_judged_in_any_language(string text, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsInFile("proxy.log", text));

    [Fact]
    public void Documentation_that_quotes_output_is_not_judged()
    {
        using LinterRun run = new();
        run.With("README.md", "Current WinHTTP proxy settings:\n\n    Proxy Server(s) :  http=p:1\n    Bypass List     :  (none)\n");

        Assert.Equal(0, run.Run());
    }
}

using System.Linq;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>A connection over WinHTTP is judged with the bypass list of the WinHTTP proxy that the same run sets.</summary>
public class BypassTests
{
    private const string Connect = "Enter-PSSession -ComputerName srv1.lab.example -SessionOption (New-PSSessionOption -ProxyAccessType WinHttpConfig)\n";

    [Theory]
    [InlineData("", true)]
    [InlineData("netsh winhttp set proxy proxy-server=\"p.example:3128\" bypass-list=\"*.lab.example;<local>\"\n", false)]
    [InlineData("netsh winhttp set proxy p.example:3128 \"<local>;srv1.lab.example\"\n", false)]
    [InlineData("netsh winhttp set proxy p.example:3128 bypass-list=*.other.example\n", true)]
    [InlineData("netsh winhttp set proxy p.example:3128 bypass-list=$hosts\n", true)]
    [InlineData("netsh winhttp set proxy p.example:3128\n", true)]
    [InlineData("proxycfg -p p.example:3128 *.lab.example\n", false)]
    [InlineData("netsh winhttp set proxy p.example:3128 *.lab.example\nnetsh winhttp set proxy q.example:3128\n", true)]
    public void A_host_on_the_list_is_reached_directly(string setting, bool isProxied) =>
        Assert.Equal(isProxied, LinterRun.FindingsInFile("connect.ps1", setting + Connect).Any(static finding => finding.Contains("WRM2005", System.StringComparison.Ordinal)));
}

using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM2003Tests
{
    public const string Id = "WRM2003";

    [Theory]
    [InlineData("http proxy=Named ProxyCredential", "Yes")]
    [InlineData("http proxy=Named proxyauth=Basic", "Yes")]
    [InlineData("http proxy=Named proxyauth=Digest", "Yes")]
    [InlineData("http proxy=Named proxyauth=Negotiate", "Yes")]
    [InlineData("http proxy=Named proxyauth=None", "No")]
    [InlineData("http proxy=Named", "No")]
    [InlineData("http proxy=Named proxyauth=None ProxyCredential", "Yes")]
    [InlineData("http proxy=Named -ProxyCredential proxyauth=Basic", "Yes")]
    [InlineData("http proxy=Named ProxyCredential?", "Maybe")]
    [InlineData("http proxy=Named proxyauth?", "Maybe")]
    [InlineData("http proxy=Named proxyauth? ProxyCredential", "Yes")]
    [InlineData("http proxy=Named proxyauth? ProxyCredential?", "Maybe")]
    [InlineData("http proxy=Named -ProxyCredential proxyauth=None", "No")]
    // Through each proxy
    [InlineData("http ProxyCredential proxy=WinHttp", "Yes")]
    [InlineData("http ProxyCredential proxy=InternetExplorer", "Yes")]
    [InlineData("http ProxyCredential proxy=AutoDetect", "Yes")]
    [InlineData("http ProxyCredential proxy=Named", "Yes")]
    [InlineData("http ProxyCredential proxy=Assumed", "Yes")]
    [InlineData("http ProxyCredential proxy?", "Maybe")]
    [InlineData("http ProxyCredential proxy=None", "No")]
    [InlineData("http ProxyCredential", "No")]
    // Over HTTP, encrypted or not
    [InlineData("https proxy=Named ProxyCredential", "No")]
    [InlineData("https proxy=Named proxyauth=Basic", "No")]
    [InlineData("http? proxy=Named ProxyCredential", "Maybe")]
    [InlineData("http Negotiate proxy=Named ProxyCredential", "Yes")]
    [InlineData("http Basic proxy=Named ProxyCredential", "Yes")]
    // This machine
    [InlineData("http proxy=Named ProxyCredential loopback", "No")]
    [InlineData("http proxy=Named ProxyCredential loopback?", "Maybe")]
    // The scheme that each stack takes
    [InlineData("pywinrm: port=5985 proxy=Named ProxyCredential", "Yes")]
    [InlineData("pywinrm: proxy=Named ProxyCredential", "No")]
    [InlineData("pypsrp: port=5985 proxy=Named proxyauth=Basic", "Yes")]
    [InlineData("powershell: proxy=Named proxyauth=Negotiate", "Yes")]
    [InlineData("powershell: https proxy=Named proxyauth=Negotiate", "No")]
    [InlineData("mi: proxy=Named ProxyCredential", "Yes")]
    // Only connections
    [InlineData("machine: http proxy=Named ProxyCredential", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("http ProxyCredential", "Yes")]
    [InlineData("http proxy=None ProxyCredential", "No")]
    [InlineData("http", "No")]
    [InlineData("https ProxyCredential", "No")]
    public void An_assumed_proxy_counts_unless_another_is_stated(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject, new JudgeOptions { AssumeProxy = true }));

    [Theory]
    [InlineData("http proxy=Named ProxyCredential", "ProxyCredential", "proxy=Named http")]
    [InlineData("http proxy=Named proxyauth=Basic", "proxyauth=Basic", "proxy=Named http")]
    [InlineData("http proxy=Named proxyauth=Basic ProxyCredential", "ProxyCredential", "proxyauth=Basic proxy=Named http")]
    [InlineData("http proxy=Named proxyauth=None ProxyCredential", "ProxyCredential", "proxy=Named http")]
    [InlineData("powershell: proxy=Named proxyauth=Basic", "proxyauth=Basic", "proxy=Named")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("http proxy=Named ProxyCredential", "The connection to 'srv01' authenticates to a proxy but uses HTTP: the proxy takes part in both authentications", "With an authenticating proxy HTTPS is a must.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }
}
